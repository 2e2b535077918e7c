"""aiogram 3: an `async def` handler or filter runs on the loop, a plain one in the loop's default executor."""

from typing import Any

from colorfast import library

from .client.bot import Bot as Bot
from .dispatcher.dispatcher import Dispatcher as Dispatcher
from .dispatcher.middlewares.base import BaseMiddleware as BaseMiddleware
from .dispatcher.router import Router as Router

library(
    "aiogram",
    versions="3.10.0 and 3.31.0",
    sources=["https://docs.aiogram.dev/en/latest/dispatcher/router.html", "https://github.com/aiogram/aiogram/blob/dev-3.x/aiogram/dispatcher/event/handler.py"],
    colour="async",
)

F: Any
