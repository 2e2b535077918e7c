from typing import Any

from starlette.requests import Request

from .base import SecurityBase

class OAuth2PasswordRequestForm:
    grant_type: str | None
    username: str
    password: str
    scopes: list[str]
    client_id: str | None
    client_secret: str | None
    def __init__(self, *, grant_type: str | None = None, username: str, password: str, scope: str = "", client_id: str | None = None, client_secret: str | None = None) -> None: ...

class OAuth2PasswordRequestFormStrict(OAuth2PasswordRequestForm): ...

class OAuth2(SecurityBase):
    auto_error: bool
    def __init__(self, *, flows: Any = ..., scheme_name: str | None = None, description: str | None = None, auto_error: bool = True) -> None: ...
    async def __call__(self, request: Request) -> str | None: ...

class OAuth2PasswordBearer(OAuth2):
    def __init__(self, tokenUrl: str, scheme_name: str | None = None, scopes: dict[str, str] | None = None, description: str | None = None, auto_error: bool = True, refreshUrl: str | None = None) -> None: ...
    async def __call__(self, request: Request) -> str | None: ...

class OAuth2AuthorizationCodeBearer(OAuth2):
    def __init__(self, authorizationUrl: str, tokenUrl: str, refreshUrl: str | None = None, scheme_name: str | None = None, scopes: dict[str, str] | None = None, description: str | None = None, auto_error: bool = True) -> None: ...
    async def __call__(self, request: Request) -> str | None: ...

class SecurityScopes:
    scopes: list[str]
    scope_str: str
    def __init__(self, scopes: list[str] | None = None) -> None: ...
