from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

class _MiddlewareManager:
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware")
    def register(self, middleware: Any) -> Any: ...
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware")
    def __call__(self, middleware: Any = None) -> Callable[[_F], _F]: ...

class _Managers:
    middleware: _MiddlewareManager
    outer_middleware: _MiddlewareManager

class TelegramEventObserver(_Managers):
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="callback")
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="filters")
    def register(self, callback: _F, *filters: Any, flags: Any = None, **kwargs: Any) -> _F: ...
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop")
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="filters")
    def __call__(self, *filters: Any, flags: Any = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="filters")
    def filter(self, *filters: Any, **kwargs: Any) -> None: ...
