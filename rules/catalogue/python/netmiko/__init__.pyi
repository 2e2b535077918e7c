from typing import Any

from colorfast import blocks, library

from netmiko.base_connection import BaseConnection as BaseConnection
from netmiko.ssh_dispatcher import ConnectHandler as ConnectHandler

library(
    "netmiko",
    versions="4.8.0",
    sources=["netmiko 4.8.0: base_connection.py, ssh_dispatcher.py"],
    colour="sync",
    counterpart={"name": "scrapli", "maturity": "stable", "effort": "rewrite", "source": "https://carlmontanari.github.io/scrapli/", "date": "2026-11"},
)

class NetmikoTimeoutException(Exception): ...
class NetmikoAuthenticationException(Exception): ...
class ConnectionException(Exception): ...
@blocks("network")
def file_transfer(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def redispatch(*args: Any, **kwargs: Any) -> Any: ...
