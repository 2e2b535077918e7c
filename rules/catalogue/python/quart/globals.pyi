from flask.ctx import _AppCtxGlobals
from flask.sessions import SessionMixin

from .app import Quart
from .wrappers import Request, Websocket

current_app: Quart
g: _AppCtxGlobals
request: Request
session: SessionMixin
websocket: Websocket
