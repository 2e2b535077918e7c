from typing import Any

from werkzeug.wrappers import Request as RequestBase
from werkzeug.wrappers import Response as ResponseBase

class Request(RequestBase):
    url_rule: Any
    view_args: dict[str, Any] | None
    routing_exception: Exception | None
    @property
    def endpoint(self) -> str | None: ...
    @property
    def blueprint(self) -> str | None: ...
    @property
    def blueprints(self) -> list[str]: ...

class Response(ResponseBase): ...
