from typing import Any

from modal._call import _Call

class Dict:
    @classmethod
    def from_name(cls, *args: Any, **kwargs: Any) -> Dict: ...
    clear: _Call[Any]
    contains: _Call[Any]
    get: _Call[Any]
    hydrate: _Call[Any]
    info: _Call[Any]
    items: _Call[Any]
    keys: _Call[Any]
    len: _Call[Any]
    pop: _Call[Any]
    put: _Call[Any]
    update: _Call[Any]
    values: _Call[Any]
