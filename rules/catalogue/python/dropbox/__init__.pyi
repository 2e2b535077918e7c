from colorfast import library

from dropbox.dropbox_client import Dropbox as Dropbox, DropboxTeam as DropboxTeam

library(
    "dropbox",
    versions="12.2.4",
    sources=["dropbox 12.2.4: dropbox_client.py, base.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
