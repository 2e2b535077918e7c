import unittest
from typing import Any, Callable

from colorfast import keeps

from .httpclient import HTTPResponse
from .web import Application

class AsyncTestCase(unittest.TestCase): ...

class AsyncHTTPTestCase(AsyncTestCase):
    def get_app(self) -> Application: ...
    def fetch(self, path: str, raise_error: bool = False, **kwargs: Any) -> HTTPResponse: ...
    def get_url(self, path: str) -> str: ...

@keeps
def gen_test(func: Any = None, timeout: float | None = None) -> Callable[..., Any] | Any: ...
