from .request import Request as Request
from .response import Response as Response
from .websocket import Websocket as Websocket
