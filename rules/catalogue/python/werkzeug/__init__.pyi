"""WSGI tools. Saving an upload writes a file; hashing a password is computation of 0.1 s that releases the GIL."""

from colorfast import library

from .serving import run_simple as run_simple
from .test import Client as Client
from .wrappers import Request as Request
from .wrappers import Response as Response

library(
    "Werkzeug",
    versions="2.2.3 and 3.1.9",
    package="werkzeug",
    sources=["https://werkzeug.palletsprojects.com/en/stable/", "https://github.com/pallets/werkzeug/blob/main/src/werkzeug/security.py"],
    colour="sync",
)
