from colorfast import library

from qbittorrentapi.client import Client as Client

library(
    "qbittorrent-api",
    package="qbittorrentapi",
    versions="2026.10.1",
    sources=["qbittorrent-api 2026.10.1: client.py, request.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class APIConnectionError(Exception): ...
class LoginFailed(Exception): ...
