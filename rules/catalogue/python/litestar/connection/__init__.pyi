from .base import ASGIConnection as ASGIConnection
from .request import Request as Request
from .websocket import WebSocket as WebSocket
