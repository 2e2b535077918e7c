from typing import Any, Iterator

from . import models as models
from . import transaction as transaction
from .backends.base.base import BaseDatabaseWrapper
from .utils import DatabaseError as DatabaseError
from .utils import DataError as DataError
from .utils import Error as Error
from .utils import IntegrityError as IntegrityError
from .utils import InterfaceError as InterfaceError
from .utils import InternalError as InternalError
from .utils import NotSupportedError as NotSupportedError
from .utils import OperationalError as OperationalError
from .utils import ProgrammingError as ProgrammingError

class _ConnectionHandler:
    def __getitem__(self, alias: str) -> BaseDatabaseWrapper: ...
    def __iter__(self) -> Iterator[str]: ...
    def all(self, initialized_only: bool = False) -> list[BaseDatabaseWrapper]: ...
    def close_all(self) -> None: ...

DEFAULT_DB_ALIAS: str
connection: BaseDatabaseWrapper
connections: _ConnectionHandler
router: Any

def close_old_connections(**kwargs: Any) -> None: ...
def reset_queries(**kwargs: Any) -> None: ...
