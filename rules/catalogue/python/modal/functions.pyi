from typing import Any

from modal._call import _Call

class Function:
    @classmethod
    def from_name(cls, *args: Any, **kwargs: Any) -> Function: ...
    # Runs here.
    def local(self, *args: Any, **kwargs: Any) -> Any: ...
    def with_options(self, *args: Any, **kwargs: Any) -> Function: ...
    experimental_spawn_map: _Call[Any]
    for_each: _Call[Any]
    get_current_stats: _Call[Any]
    get_web_url: _Call[Any]
    hydrate: _Call[Any]
    map: _Call[Any]
    remote: _Call[Any]
    remote_gen: _Call[Any]
    spawn: _Call[FunctionCall]
    spawn_map: _Call[Any]
    starmap: _Call[Any]
    update_autoscaler: _Call[Any]

class FunctionCall:
    object_id: str
    cancel: _Call[None]
    get: _Call[Any]
