from typing import Any, Callable, TypeVar

from colorfast import application, handler

from flask import Flask

from .. import __version__
from .abstract import AbstractApp

_F = TypeVar("_F", bound=Callable[..., Any])

if __version__ >= (3, 0):
    @application("connexion", interface="asgi")
    class FlaskApp(AbstractApp):
        app: Flask
        @handler("route", sync="thread-pool:a2wsgi", asynchronous="private-loop", func="specification", described=True)
        def add_api(self, specification: Any, *, name: str | None = None, base_path: str | None = None, arguments: Any = None, resolver: Any = None, **options: Any) -> Any: ...
        @handler("route", sync="thread-pool:a2wsgi", asynchronous="private-loop", func="view_func", path="rule")
        def add_url_rule(self, rule: str, endpoint: str | None = None, view_func: Any = None, **options: Any) -> None: ...
        @handler("route", sync="thread-pool:a2wsgi", asynchronous="private-loop", path="rule")
        def route(self, rule: str, **options: Any) -> Callable[[_F], _F]: ...
        async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
else:
    @application("connexion", interface="wsgi")
    class FlaskApp(AbstractApp):
        app: Flask
        @handler("route", sync="wsgi-thread", asynchronous="private-loop", func="specification", described=True)
        def add_api(self, specification: Any, base_path: str | None = None, arguments: Any = None, **options: Any) -> Any: ...
        @handler("route", sync="wsgi-thread", asynchronous="private-loop", func="view_func", path="rule")
        def add_url_rule(self, rule: str, endpoint: str | None = None, view_func: Any = None, **options: Any) -> None: ...
        @handler("route", sync="wsgi-thread", asynchronous="private-loop", path="rule")
        def route(self, rule: str, **options: Any) -> Callable[[_F], _F]: ...
        def __call__(self, environ: Any, start_response: Any) -> Any: ...
