"""Telethon 1: handlers are coroutine functions, awaited on the client's loop."""

from colorfast import library

from . import events as events
from .client import TelegramClient as TelegramClient

library(
    "Telethon",
    versions="1.45.0",
    sources=["Telethon 1.45.0: client/updates.py, client/telegrambaseclient.py, events/__init__.py, sync.py"],
    colour="async",
)
