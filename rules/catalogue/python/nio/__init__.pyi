"""Callbacks run on the loop that syncs, plain ones, too."""

from colorfast import library

from .client.async_client import AsyncClient as AsyncClient
from .client.base_client import Client as Client

library("matrix-nio", versions="0.26.0", sources=["matrix-nio 0.26.0: client/async_client.py, client/base_client.py"], colour="async")
