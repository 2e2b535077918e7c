from typing import Any

from colorfast import library

from msal.application import ClientApplication as ClientApplication, ConfidentialClientApplication as ConfidentialClientApplication, PublicClientApplication as PublicClientApplication

library(
    "msal",
    versions="1.39.0",
    sources=["msal 1.39.0: application.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class SerializableTokenCache:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def serialize(self, *args: Any, **kwargs: Any) -> Any: ...
    def deserialize(self, *args: Any, **kwargs: Any) -> Any: ...
    has_state_changed: bool
class TokenCache:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
