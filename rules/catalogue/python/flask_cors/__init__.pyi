"""CORS headers: pure computation. Types come from typeshed."""

from colorfast import library

library(
    "Flask-Cors",
    versions="6.0.5",
    package="flask_cors",
    sources=["https://corydolphin.github.io/flask-cors/"],
    colour="neutral",
)
