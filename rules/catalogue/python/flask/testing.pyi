from contextlib import AbstractContextManager
from typing import Any

from werkzeug.test import Client

from .app import Flask
from .sessions import SessionMixin

class FlaskClient(Client):
    application: Flask
    def session_transaction(self, *args: Any, **kwargs: Any) -> AbstractContextManager[SessionMixin]: ...
    def __enter__(self) -> FlaskClient: ...
    def __exit__(self, *args: Any) -> None: ...

class FlaskCliRunner:
    app: Flask
    def __init__(self, app: Flask, **kwargs: Any) -> None: ...
    def invoke(self, cli: Any = None, args: Any = None, **kwargs: Any) -> Any: ...
