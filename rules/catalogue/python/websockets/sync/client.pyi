from typing import Any

from colorfast import blocks, role

from websockets.sync.connection import Connection

class ClientConnection(Connection): ...
@blocks("network", instead="websockets.connect")
@role("connection.network")
def connect(uri: str, *args: Any, **kwargs: Any) -> ClientConnection: ...
@blocks("network")
def unix_connect(*args: Any, **kwargs: Any) -> ClientConnection: ...
