from colorfast import library

library(
    "pgvector",
    versions="0.5.1",
    sources=["pgvector 0.5.1: sqlalchemy/"],
    colour="neutral",
)
