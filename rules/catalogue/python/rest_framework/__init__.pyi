"""Django REST framework: views and serialisers are plain code in the request's thread; an `async def` method is not awaited."""

from colorfast import library

library(
    "djangorestframework",
    versions="3.15.2 and 3.18.3",
    package="rest_framework",
    sources=["https://www.django-rest-framework.org/api-guide/views/", "https://github.com/encode/django-rest-framework/blob/main/rest_framework/views.py"],
    colour="sync",
    counterpart={"name": "ninja", "maturity": "stable", "effort": "rewrite", "source": "https://django-ninja.dev/guides/async-support/", "date": "2026-11"},
)

VERSION: str
