from typing import Any

from colorfast import blocks

class Template:
    name: str | None
    def __init__(self, template_string: Any, origin: Any = None, name: str | None = None, engine: Any = None) -> None: ...
    @blocks("cpu", cheap=True, source="django/template/base.py")
    def render(self, context: Any) -> str: ...
