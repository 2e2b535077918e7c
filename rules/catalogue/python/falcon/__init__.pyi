"""Falcon: `App` is WSGI; `falcon.asgi.App` takes only asynchronous responders and refuses plain ones."""

from colorfast import library

from .app import App as App
from .errors import *
from .hooks import after as after
from .hooks import before as before
from .http_error import HTTPError as HTTPError
from .http_status import HTTPStatus as HTTPStatus
from .request import Request as Request
from .response import Response as Response
from .util.sync import async_to_sync as async_to_sync
from .util.sync import sync_to_async as sync_to_async
from .util.sync import wrap_sync_to_async as wrap_sync_to_async
from .util.sync import wrap_sync_to_async_unsafe as wrap_sync_to_async_unsafe

library(
    "falcon",
    versions="3.1.3 and 4.4.0",
    sources=["https://falcon.readthedocs.io/en/stable/api/app.html", "https://falcon.readthedocs.io/en/stable/api/util.html", "https://github.com/falconry/falcon/blob/master/falcon/asgi/app.py"],
    colour="both",
)

def __getattr__(name: str) -> str: ...
