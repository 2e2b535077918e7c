from colorfast import library

library(
    "sqlparse",
    versions="0.6.1",
    sources=["sqlparse 0.6.1: public names of sqlparse"],
    colour="neutral",
)
