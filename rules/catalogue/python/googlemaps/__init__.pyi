from colorfast import library

from googlemaps.client import Client as Client

library(
    "googlemaps",
    versions="4.10.0",
    sources=["googlemaps 4.10.0: client.py, places.py, geocoding.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
