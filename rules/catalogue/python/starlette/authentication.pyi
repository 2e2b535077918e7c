from typing import Callable, Sequence, TypeVar

from colorfast import handler_methods, keeps

from .requests import HTTPConnection

_F = TypeVar("_F")

def has_required_scope(conn: HTTPConnection, scopes: Sequence[str]) -> bool: ...
@keeps
def requires(scopes: str | Sequence[str], status_code: int = 403, redirect: str | None = None) -> Callable[[_F], _F]: ...

class AuthenticationError(Exception): ...

@handler_methods("authenticate", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class AuthenticationBackend:
    async def authenticate(self, conn: HTTPConnection) -> tuple[AuthCredentials, BaseUser] | None: ...

class AuthCredentials:
    scopes: list[str]
    def __init__(self, scopes: Sequence[str] | None = None) -> None: ...

class BaseUser:
    @property
    def is_authenticated(self) -> bool: ...
    @property
    def display_name(self) -> str: ...
    @property
    def identity(self) -> str: ...

class SimpleUser(BaseUser):
    username: str
    def __init__(self, username: str) -> None: ...

class UnauthenticatedUser(BaseUser): ...
