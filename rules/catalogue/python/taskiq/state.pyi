from typing import Any

class _Bag:
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

class TaskiqState(_Bag):
    """A bag of attributes: what is in it comes from the project's own assignments."""
