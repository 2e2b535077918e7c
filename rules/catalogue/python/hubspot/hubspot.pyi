from typing import Any

from colorfast import role

from hubspot.client import Client

@role("client.sync")
class HubSpot(Client):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
