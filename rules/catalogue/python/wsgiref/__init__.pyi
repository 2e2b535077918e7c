"""The reference server is for development."""

from colorfast import library

library(
    "wsgiref",
    versions="3.11",
    sources=["https://docs.python.org/3/library/wsgiref.html"],
    colour="sync",
)
