"""Tokens for views of Django REST framework. Signing one is cheap; those on the blacklist are rows."""

from colorfast import library

library(
    "rest_framework_simplejwt",
    versions="5.5.1",
    sources=["djangorestframework-simplejwt 5.5.1: views.py, tokens.py"],
    colour="sync",
)
