from typing import Any, Callable, TypeVar

from colorfast import application, handler

from .. import __version__
from .abstract import AbstractApp

_F = TypeVar("_F", bound=Callable[..., Any])

if __version__ < (3, 0):
    @application("connexion", interface="none")
    class AioHttpApp(AbstractApp):
        @handler("route", sync="shared-loop", asynchronous="shared-loop", func="specification", described=True)
        def add_api(self, specification: Any, **options: Any) -> Any: ...
        @handler("route", sync="shared-loop", asynchronous="shared-loop", func="view_func", path="rule")
        def add_url_rule(self, rule: str, endpoint: str | None = None, view_func: Any = None, **options: Any) -> None: ...
        @handler("route", sync="shared-loop", asynchronous="shared-loop", path="rule")
        def route(self, rule: str, **options: Any) -> Callable[[_F], _F]: ...
