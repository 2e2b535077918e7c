from typing import Any

from colorfast import blocks, role

from netmiko.base_connection import BaseConnection

@blocks("network")
@role("connection.network")
def ConnectHandler(*args: Any, **kwargs: Any) -> BaseConnection: ...
