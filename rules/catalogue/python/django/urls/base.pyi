from typing import Any

class _ResolverMatch:
    func: Any
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    url_name: str | None
    app_names: list[str]
    namespace: str
    view_name: str
    route: str

def resolve(path: str, urlconf: Any = None) -> _ResolverMatch: ...
def reverse(viewname: Any, urlconf: Any = None, args: Any = None, kwargs: Any = None, current_app: str | None = None) -> str: ...
def reverse_lazy(viewname: Any, urlconf: Any = None, args: Any = None, kwargs: Any = None, current_app: str | None = None) -> str: ...
def get_script_prefix() -> str: ...
