"""Flask with descriptions made from types: its views run where Flask's run."""

from typing import Any

import flask
from colorfast import library, mounts, role

library(
    "flask-openapi3",
    versions="4.3.2",
    package="flask_openapi3",
    sources=["https://luolingchun.github.io/flask-openapi3/v4.x/", "https://github.com/luolingchun/flask-openapi3/blob/master/flask_openapi3/scaffold.py"],
    colour="sync",
)

class OpenAPI(flask.Flask):
    def __init__(self, import_name: str, *, info: Any = None, security_schemes: Any = None, responses: Any = None, servers: Any = None, external_docs: Any = None, operation_id_callback: Any = None, openapi_extensions: Any = None, validation_error_status: Any = 422, validation_error_model: Any = None, validation_error_callback: Any = None, doc_ui: bool = True, doc_prefix: str = "/openapi", doc_url: str = "/openapi.json", **kwargs: Any) -> None: ...
    @mounts("api", prefix="url_prefix", replaces=True)
    def register_api(self, api: APIBlueprint, **options: Any) -> None: ...
    def register_api_view(self, api_view: Any, url_prefix: str | None = None, view_kwargs: dict[Any, Any] | None = None) -> None: ...

@mounts(prefix="url_prefix")
@role("router.new")
class APIBlueprint(flask.Blueprint):
    def __init__(self, name: str, import_name: str, *, url_prefix: str | None = None, abp_tags: Any = None, abp_security: Any = None, abp_responses: Any = None, doc_ui: bool = True, operation_id_callback: Any = None, **kwargs: Any) -> None: ...
    @mounts("api", prefix="url_prefix", replaces=True)
    def register_api(self, api: APIBlueprint) -> None: ...
