from colorfast import library

library(
    "pony",
    versions="0.7.19",
    sources=["pony 0.7.19: orm/core.py", "https://docs.ponyorm.org/transactions.html"],
    colour="sync",
)
