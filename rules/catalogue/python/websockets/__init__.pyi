from colorfast import library

from websockets.asyncio.client import ClientConnection as ClientConnection, connect as connect
from websockets.asyncio.server import ServerConnection as ServerConnection, serve as serve, unix_serve as unix_serve
from websockets import exceptions as exceptions

library(
    "websockets",
    versions="15.0.1",
    sources=["websockets 15.0.1: asyncio/client.py, sync/client.py"],
    colour="both",
    counterpart={"name": "websockets.asyncio.client", "maturity": "stable", "effort": "drop-in", "source": "https://websockets.readthedocs.io/en/stable/", "date": "2026-11"},
)

from websockets.exceptions import ConnectionClosed as ConnectionClosed, ConnectionClosedError as ConnectionClosedError, ConnectionClosedOK as ConnectionClosedOK
