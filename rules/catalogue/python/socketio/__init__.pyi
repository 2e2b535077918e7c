"""Socket.IO: `AsyncServer` calls plain handlers on the loop; `Server` runs each event in a thread (or greenlet) of its own."""

from colorfast import library

from .asgi import ASGIApp as ASGIApp
from .async_client import AsyncClient as AsyncClient
from .async_namespace import AsyncNamespace as AsyncNamespace
from .async_redis_manager import AsyncRedisManager as AsyncRedisManager
from .async_server import AsyncServer as AsyncServer
from .client import Client as Client
from .middleware import WSGIApp as WSGIApp
from .namespace import Namespace as Namespace
from .redis_manager import RedisManager as RedisManager
from .server import Server as Server

library(
    "python-socketio",
    versions="5.11.4 and 5.18.1",
    package="socketio",
    sources=["https://python-socketio.readthedocs.io/en/stable/server.html", "https://github.com/miguelgrinberg/python-socketio/blob/main/src/socketio/async_server.py"],
    colour="both",
    counterpart={"name": "socketio.AsyncServer", "maturity": "stable", "effort": "drop-in", "source": "https://python-socketio.readthedocs.io/en/stable/server.html", "date": "2026-11"},
)
