"""Password hashing is made to take long; both release the interpreter lock, so a thread helps."""

from colorfast import blocks, library

library(
    "_hashlib",
    versions="3.11",
    sources=["https://docs.python.org/3/library/hashlib.html"],
    colour="neutral",
)

@blocks("cpu")
def pbkdf2_hmac(*args, **kwargs): ...

@blocks("cpu")
def scrypt(*args, **kwargs): ...
