from typing import Any

from modal._call import _Call

class Queue:
    @classmethod
    def from_name(cls, *args: Any, **kwargs: Any) -> Queue: ...
    clear: _Call[Any]
    get: _Call[Any]
    get_many: _Call[Any]
    hydrate: _Call[Any]
    info: _Call[Any]
    iterate: _Call[Any]
    len: _Call[Any]
    put: _Call[Any]
    put_many: _Call[Any]
