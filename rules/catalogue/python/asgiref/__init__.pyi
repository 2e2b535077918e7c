"""Bridges between the colours. `sync_to_async` uses one thread per context by default, so calls of one request never run in parallel."""

from colorfast import library

library(
    "asgiref",
    versions="3.8.1 and 3.13.0",
    sources=["https://github.com/django/asgiref/blob/main/asgiref/sync.py", "https://github.com/django/asgiref/blob/main/asgiref/wsgi.py"],
    colour="both",
)

__version__: str
