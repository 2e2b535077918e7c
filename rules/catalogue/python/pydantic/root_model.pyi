from typing import Any, Generic, TypeVar

from .main import BaseModel

_Root = TypeVar("_Root")

class RootModel(BaseModel, Generic[_Root]):
    root: _Root
    def __init__(self, /, root: _Root = ..., **data: Any) -> None: ...
