from colorfast import library

library(
    "jwcrypto",
    versions="1.6.1",
    sources=["jwcrypto 1.6.1: jwk.py"],
    colour="neutral",
)
