from typing import Any

from colorfast import blocks, role

from .database import StandardDatabase

@role("client.sync")
class ArangoClient:
    """Naming a database asks the server only where the password is to be verified."""
    def __init__(self, hosts: Any = "http://127.0.0.1:8529", *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
    @blocks("db", instead="arangoasync.client.ArangoClient.db", when={"verify": True})
    def db(self, name: str = "_system", username: str = "root", password: str = "", verify: bool = False, *args: Any, **kwargs: Any) -> StandardDatabase: ...
