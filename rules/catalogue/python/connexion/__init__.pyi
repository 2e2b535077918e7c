"""Connexion: handlers are named by an OpenAPI file. `FlaskApp` of 3.x runs Flask in ten threads behind an ASGI server, `AsyncApp`
runs `async def` handlers on the loop and plain ones in AnyIO's threads; 2.x is WSGI, but for its `AioHttpApp`, which runs both kinds on the loop."""

from typing import Any

from colorfast import library

from . import __version__
from .apps.asynchronous import AsyncApp as AsyncApp
from .apps.flask import FlaskApp as FlaskApp
from .apps.flask import FlaskApp as App
from .datastructures import NoContent as NoContent
from .resolver import Resolution as Resolution
from .resolver import Resolver as Resolver
from .resolver import RestyResolver as RestyResolver

if __version__ < (3, 0):
    from .apps.aiohttp_app import AioHttpApp as AioHttpApp

library(
    "connexion",
    versions="3.3.0",
    sources=["connexion 3.3.0: apps/flask.py, apps/asynchronous.py, resolver.py, operations/openapi.py; run with uvicorn 0.38, both applications, plain and async handlers", "https://connexion.readthedocs.io/en/latest/routing.html"],
    colour="both",
)

context: Any
request: Any

def __getattr__(name: str) -> Any: ...
