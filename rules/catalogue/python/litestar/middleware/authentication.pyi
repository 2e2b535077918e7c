from typing import Any

from colorfast import handler_methods

class AuthenticationResult:
    user: Any
    auth: Any
    def __init__(self, user: Any, auth: Any) -> None: ...

@handler_methods("authenticate_request", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class AbstractAuthenticationMiddleware:
    def __init__(self, app: Any, exclude: Any = None, exclude_from_auth_key: str = "exclude_from_auth", exclude_http_methods: Any = None, scopes: Any = None) -> None: ...
    async def authenticate_request(self, connection: Any) -> AuthenticationResult: ...
