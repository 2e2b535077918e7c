from typing import Any

from colorfast import handler_methods

@handler_methods("authenticate", "__call__", kind="dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class _Authenticator: ...

class HttpBearer(_Authenticator):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HttpBasicAuth(_Authenticator):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class APIKeyQuery(_Authenticator):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class APIKeyHeader(_Authenticator):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class APIKeyCookie(_Authenticator):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class SessionAuth(APIKeyCookie): ...

django_auth: SessionAuth
