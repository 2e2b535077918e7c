from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F")

class Matcher:
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
    def handle(cls, parameterless: Any = None) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
    def receive(cls, id: str = "", parameterless: Any = None) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
    def got(cls, key: str, prompt: Any = None, parameterless: Any = None) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="handler")
    def append_handler(cls, handler: Any, parameterless: Any = None) -> Any: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
    def type_updater(cls, func: _F) -> _F: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
    def permission_updater(cls, func: _F) -> _F: ...
