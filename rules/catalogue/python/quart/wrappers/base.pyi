from typing import Any

from werkzeug.datastructures import Authorization, Headers, ImmutableMultiDict

class _Connection:
    """What Werkzeug's request reads from the scope."""
    method: str
    path: str
    scheme: str
    headers: Headers
    query_string: bytes
    remote_addr: str | None

class BaseRequestWebsocket(_Connection):
    view_args: dict[str, Any] | None
    url_rule: Any
    @property
    def args(self) -> ImmutableMultiDict[str, str]: ...
    @property
    def cookies(self) -> ImmutableMultiDict[str, str]: ...
    @property
    def authorization(self) -> Authorization | None: ...
    @property
    def endpoint(self) -> str | None: ...
    @property
    def blueprint(self) -> str | None: ...
    @property
    def script_root(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def host(self) -> str: ...
    @property
    def is_secure(self) -> bool: ...
