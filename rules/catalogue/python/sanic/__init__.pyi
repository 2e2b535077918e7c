"""Sanic: handlers, middleware, listeners and signals run on the loop, plain ones too."""

from colorfast import library

from .app import Sanic as Sanic
from .blueprints import Blueprint as Blueprint
from .config import Config as Config
from .exceptions import BadRequest as BadRequest
from .exceptions import Forbidden as Forbidden
from .exceptions import NotFound as NotFound
from .exceptions import SanicException as SanicException
from .exceptions import ServerError as ServerError
from .exceptions import Unauthorized as Unauthorized
from .request import Request as Request
from .response import HTTPResponse as HTTPResponse
from .response import empty as empty
from .response import file as file
from .response import html as html
from .response import json as json
from .response import raw as raw
from .response import redirect as redirect
from .response import text as text

library(
    "sanic",
    versions="23.12.1 and 25.12.1",
    sources=["https://sanic.dev/en/guide/basics/handlers.html", "https://github.com/sanic-org/sanic/blob/main/sanic/app.py"],
    colour="async",
)
