"""CORS headers: pure computation. Types come from typeshed."""

from colorfast import library

library(
    "Flask-Cors",
    versions="3.0 to 6.0",
    package="flask_cors",
    sources=["https://corydolphin.github.io/flask-cors/"],
    colour="neutral",
)
