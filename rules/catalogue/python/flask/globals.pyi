"""Context locals: each stands for the object of the running request or application."""

from .app import Flask
from .ctx import _AppCtxGlobals
from .sessions import SessionMixin
from .wrappers import Request

current_app: Flask
g: _AppCtxGlobals
request: Request
session: SessionMixin
