from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F")

class Driver:
    @handler("startup", sync="startup", asynchronous="startup", func="func")
    def on_startup(self, func: _F) -> _F: ...
    @handler("startup", sync="startup", asynchronous="startup", func="func")
    def on_shutdown(self, func: _F) -> _F: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
    def on_bot_connect(cls, func: _F) -> _F: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
    def on_bot_disconnect(cls, func: _F) -> _F: ...
