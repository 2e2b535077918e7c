from typing import Any

from colorfast import answers, blocks

# A socket each call.
@answers("network", instead="asyncio.to_thread")
class LightningRpc:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def call(self, *args: Any, **kwargs: Any) -> Any: ...
@answers("network", instead="asyncio.to_thread")
class UnixDomainSocketRpc:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def call(self, *args: Any, **kwargs: Any) -> Any: ...
class RpcError(ValueError):
    method: Any
    payload: Any
    error: Any
