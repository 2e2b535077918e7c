from typing import Any

from requests import RequestException

from colorfast import blocks

class InvalidIPAddress(RequestException): ...

# Resolves the host.
@blocks("network", instead="asyncio.AbstractEventLoop.getaddrinfo")
def get_ip_address(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.AbstractEventLoop.getaddrinfo")
def filter_host(*args: Any, **kwargs: Any) -> Any: ...
