from typing import Any, MutableMapping

from .app import Flask
from .wrappers import Request, Response

class SessionMixin(MutableMapping[str, Any]):
    permanent: bool
    new: bool
    modified: bool
    accessed: bool

class SecureCookieSession(dict[str, Any], SessionMixin): ...

class SessionInterface:
    def open_session(self, app: Flask, request: Request) -> SessionMixin | None: ...
    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None: ...

class SecureCookieSessionInterface(SessionInterface): ...
