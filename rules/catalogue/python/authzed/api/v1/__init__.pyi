from typing import Any

from colorfast import answers, awaitable, role

# Made while a loop runs it opens a channel for that loop, else one that waits.
@role("client.sync")
@answers("network", instead="authzed.api.v1.AsyncClient", confidence="medium")
class Client:
    def __init__(self, target: str, credentials: Any, options: Any = None, compression: Any = None) -> None: ...

@role("client.sync")
@answers("network", instead="authzed.api.v1.AsyncClient", confidence="medium")
class InsecureClient:
    def __init__(self, target: str, token: str, options: Any = None, compression: Any = None) -> None: ...

@role("client.sync")
@answers("network", instead="authzed.api.v1.AsyncClient")
class SyncClient:
    def __init__(self, target: str, credentials: Any, options: Any = None, compression: Any = None) -> None: ...

@role("client.async")
@awaitable
@answers()
class AsyncClient:
    def __init__(self, target: str, credentials: Any, options: Any = None, compression: Any = None) -> None: ...
