from typing import Any, Sequence

from starlette.routing import BaseRoute

def get_openapi(*, title: str, version: str, openapi_version: str = "3.1.0", summary: str | None = None, description: str | None = None, routes: Sequence[BaseRoute], **kwargs: Any) -> dict[str, Any]: ...
