from typing import Any

from colorfast import blocks

from web3.eth import AsyncEth, Eth

class BaseWeb3:
    codec: Any
    manager: Any
    middleware_onion: Any

class Web3(BaseWeb3):
    """Addresses, units and hashes are computed here and wait for nothing."""
    eth: Eth
    def __init__(self, provider: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="web3.AsyncWeb3.is_connected")
    def is_connected(self, show_traceback: bool = False) -> bool: ...
    @property
    @blocks("network")
    def client_version(self) -> str: ...

class AsyncWeb3(BaseWeb3):
    eth: AsyncEth
    def __init__(self, provider: Any = None, *args: Any, **kwargs: Any) -> None: ...
    async def is_connected(self, show_traceback: bool = False) -> bool: ...
