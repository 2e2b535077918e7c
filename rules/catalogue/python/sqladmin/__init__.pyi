from colorfast import library

from sqladmin.application import Admin as Admin

library(
    "sqladmin",
    versions="0.32.0",
    sources=["sqladmin 0.32.0: application.py, authentication.py"],
    colour="both",
)
