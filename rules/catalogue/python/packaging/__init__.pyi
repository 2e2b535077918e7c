from colorfast import library

library(
    "packaging",
    versions="26.3",
    sources=["packaging 26.3: public names of packaging"],
    colour="neutral",
)
