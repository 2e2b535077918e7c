from colorfast import library

from zeep.client import AsyncClient as AsyncClient, CachingClient as CachingClient, Client as Client, Settings as Settings
from zeep.transports import Transport as Transport

library(
    "zeep",
    versions="4.3.3",
    sources=["zeep 4.3.3: client.py, transports.py", "https://docs.python-zeep.org/en/master/client.html"],
    colour="both",
    counterpart={"name": "zeep.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://docs.python-zeep.org/en/master/client.html", "date": "2026-11"},
)
