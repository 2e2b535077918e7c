from colorfast import library

library("python-jose", package="jose", versions="3.5.0", sources=["python-jose 3.5.0: jwt.py, jws.py"], colour="neutral")
