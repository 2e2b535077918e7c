from typing import Any, Callable, TypeVar

from colorfast import handler
from nonebot.internal.matcher.matcher import Matcher

_F = TypeVar("_F")

class AlconnaMatcher(Matcher):
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
    def assign(cls, path: str, value: Any = ..., or_not: bool = False, additional: Any = None, parameterless: Any = None) -> Callable[[_F], _F]: ...
    @classmethod
    def dispatch(cls, path: str, *args: Any, **kwargs: Any) -> type[AlconnaMatcher]: ...
    @classmethod
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
    def got_path(cls, path: str, *args: Any, **kwargs: Any) -> Callable[[_F], _F]: ...

def on_alconna(command: Any, *args: Any, **kwargs: Any) -> type[AlconnaMatcher]: ...
