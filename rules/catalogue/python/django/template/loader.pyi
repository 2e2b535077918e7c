from typing import Any

from colorfast import blocks

@blocks("cpu", cheap=True, source="django/template/loader.py")
def render_to_string(template_name: Any, context: dict[str, Any] | None = None, request: Any = None, using: str | None = None) -> str: ...
@blocks("disk", cheap=True, source="django/template/loader.py")
def get_template(template_name: str, using: str | None = None) -> Any: ...
@blocks("disk", cheap=True, source="django/template/loader.py")
def select_template(template_name_list: Any, using: str | None = None) -> Any: ...
