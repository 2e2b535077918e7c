from builtins import dict as _dict
from typing import Any, Self

from pydantic import BaseModel

class Schema(BaseModel):
    @classmethod
    def from_orm(cls, obj: Any, **kw: Any) -> Self: ...
    def dict(self, *a: Any, **kw: Any) -> _dict[str, Any]: ...
