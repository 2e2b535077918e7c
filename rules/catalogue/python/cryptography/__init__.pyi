from colorfast import library

library("cryptography", versions="50.0.2", sources=["https://cryptography.io/en/latest/hazmat/primitives/asymmetric/rsa/", "https://cryptography.io/en/latest/hazmat/primitives/key-derivation-functions/"], colour="sync")
