from typing import Any, overload

from colorfast import blocks

from sqlalchemy.engine import Connection, Engine, Inspector
from sqlalchemy.orm import InstanceState

@blocks("db")
@overload
def inspect(subject: Engine, raiseerr: bool = True) -> Inspector: ...
@blocks("db")
@overload
def inspect(subject: Connection, raiseerr: bool = True) -> Inspector: ...
@overload
def inspect(subject: Any, raiseerr: bool = True) -> InstanceState: ...
