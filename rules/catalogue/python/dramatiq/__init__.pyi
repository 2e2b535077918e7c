"""Dramatiq: actors run in worker threads; sending one talks to the broker. An `async def` actor needs the AsyncIO middleware."""

from colorfast import library

from .actor import Actor as Actor
from .actor import actor as actor
from .broker import Broker as Broker
from .broker import Middleware as Middleware
from .broker import get_broker as get_broker
from .broker import set_broker as set_broker
from .composition import group as group
from .composition import pipeline as pipeline
from .errors import RateLimitExceeded as RateLimitExceeded
from .message import Message as Message

library(
    "dramatiq",
    versions="1.17.0 and 2.2.1",
    sources=["https://dramatiq.io/guide.html", "https://github.com/Bogdanp/dramatiq/blob/master/dramatiq/actor.py", "https://github.com/Bogdanp/dramatiq/blob/master/dramatiq/results/backend.py"],
    colour="sync",
    serves="queue",
)
