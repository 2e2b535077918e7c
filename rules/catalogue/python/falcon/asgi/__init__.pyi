from .app import App as App
from .request import Request as Request
from .response import Response as Response
from .structures import SSEvent as SSEvent
from .ws import WebSocket as WebSocket
