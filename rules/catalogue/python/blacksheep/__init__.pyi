"""BlackSheep: request handlers run on the loop; plain ones are called there, too."""

from colorfast import library

from .messages import Request as Request
from .messages import Response as Response
from .server.application import Application as Application
from .server.routing import Router as Router
from .server.routing import connect as connect
from .server.routing import delete as delete
from .server.routing import get as get
from .server.routing import head as head
from .server.routing import options as options
from .server.routing import patch as patch
from .server.routing import post as post
from .server.routing import put as put
from .server.routing import route as route
from .server.routing import trace as trace
from .server.routing import ws as ws

library(
    "blacksheep",
    versions="2.6.4",
    sources=["https://www.neoteroi.dev/blacksheep/request-handlers/", "https://github.com/Neoteroi/BlackSheep/blob/main/blacksheep/server/normalization.py"],
    colour="async",
)

def __getattr__(name: str) -> str: ...
