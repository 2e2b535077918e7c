"""Server-sent events: an async iterator is stepped on the loop, a plain one in AnyIO's threads."""

from colorfast import library

from .event import JSONServerSentEvent as JSONServerSentEvent
from .event import ServerSentEvent as ServerSentEvent
from .sse import EventSourceResponse as EventSourceResponse

library(
    "sse-starlette",
    versions="3.7.0",
    package="sse_starlette",
    sources=["https://github.com/sysid/sse-starlette/blob/main/sse_starlette/sse.py"],
    colour="both",
)
