"""Pyramid: WSGI; views, subscribers and tweens are plain code in the request's thread."""

from colorfast import library

library(
    "pyramid",
    versions="2.1",
    sources=["https://docs.pylonsproject.org/projects/pyramid/en/latest/narr/views.html"],
    colour="sync",
)
