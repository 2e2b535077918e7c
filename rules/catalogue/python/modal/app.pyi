from typing import Any

from modal._call import _Call

class App:
    def __init__(self, name: str | None = None, **kwargs: Any) -> None: ...
    def function(self, *args: Any, **kwargs: Any) -> Any: ...
    def cls(self, *args: Any, **kwargs: Any) -> Any: ...
    def local_entrypoint(self, *args: Any, **kwargs: Any) -> Any: ...
    deploy: _Call[Any]
    get_tags: _Call[Any]
    lookup: _Call[App]
    run: _Call[Any]
    set_tags: _Call[Any]
    stop: _Call[Any]
