from colorfast import library

from hubspot.client import Client as Client
from hubspot.hubspot import HubSpot as HubSpot

library(
    "hubspot-api-client",
    package="hubspot",
    versions="12.0.0",
    sources=["hubspot-api-client 12.0.0: client.py, discovery/, crm/contacts/api/basic_api.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
