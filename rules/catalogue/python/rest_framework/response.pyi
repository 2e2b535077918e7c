from typing import Any

from django.template.response import SimpleTemplateResponse

class Response(SimpleTemplateResponse):
    def __init__(self, data: Any = None, status: int | None = None, template_name: str | None = None, headers: Any = None, exception: bool = False, content_type: str | None = None) -> None: ...
