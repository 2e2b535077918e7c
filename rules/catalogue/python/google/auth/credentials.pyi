from typing import Any

from colorfast import blocks

class Credentials:
    token: Any
    expiry: Any
    valid: bool
    expired: bool
    @blocks("network", instead="asyncio.to_thread")
    def refresh(self, request: Any) -> None: ...
    @blocks("network", confidence="medium")
    def before_request(self, request: Any, method: Any, url: Any, headers: Any) -> None: ...
    def apply(self, *args: Any, **kwargs: Any) -> Any: ...
