"""Litestar: a plain handler or dependency runs on the loop unless `sync_to_thread=True`; hooks, guards and background tasks go to threads."""

from colorfast import library

from .app import Litestar as Litestar
from .connection import Request as Request
from .connection import WebSocket as WebSocket
from .controller import Controller as Controller
from .enums import HttpMethod as HttpMethod
from .enums import MediaType as MediaType
from .handlers import asgi as asgi
from .handlers import delete as delete
from .handlers import get as get
from .handlers import head as head
from .handlers import patch as patch
from .handlers import post as post
from .handlers import put as put
from .handlers import route as route
from .handlers import websocket as websocket
from .handlers import websocket_listener as websocket_listener
from .response import Response as Response
from .router import Router as Router

library(
    "litestar",
    versions="2.12.1 and 2.25.0",
    sources=[
        "https://docs.litestar.dev/2/topics/sync-vs-async.html",
        "https://github.com/litestar-org/litestar/blob/main/litestar/handlers/http_handlers/base.py",
        "https://github.com/litestar-org/litestar/blob/main/litestar/di.py",
        "https://github.com/litestar-org/litestar/blob/main/litestar/concurrency.py",
    ],
    colour="both",
)
