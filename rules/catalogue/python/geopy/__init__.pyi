from typing import Any

from colorfast import library

from geopy.geocoders import Nominatim as Nominatim, GoogleV3 as GoogleV3

library(
    "geopy",
    versions="2.5.0",
    sources=["geopy 2.5.0: geocoders/base.py, adapters.py", "https://geopy.readthedocs.io/en/stable/#async-mode"],
    colour="both",
    counterpart={"name": "geopy.adapters.AioHTTPAdapter", "maturity": "stable", "effort": "drop-in", "source": "https://geopy.readthedocs.io/en/stable/#async-mode", "date": "2026-11"},
)

class Location:
    latitude: float
    longitude: float
    address: str
    raw: Any
    point: Any
