from typing import Any

from django.http import HttpResponse

class SimpleTemplateResponse(HttpResponse):
    template_name: Any
    context_data: dict[str, Any] | None
    def __init__(self, template: Any, context: Any = None, content_type: str | None = None, status: int | None = None, charset: str | None = None, using: str | None = None, headers: Any = None) -> None: ...
    def render(self) -> SimpleTemplateResponse: ...

class TemplateResponse(SimpleTemplateResponse):
    def __init__(self, request: Any, template: Any, context: Any = None, content_type: str | None = None, status: int | None = None, charset: str | None = None, using: str | None = None, headers: Any = None) -> None: ...
