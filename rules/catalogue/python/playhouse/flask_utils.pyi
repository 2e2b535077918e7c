from typing import Any, overload, TypeVar

from colorfast import blocks

from peewee import Database, Model, ModelSelect

_Model = Model
_M = TypeVar("_M", bound=Model)

class FlaskDB:
    """Opens a connection before and closes it after each request."""
    database: Database
    Model: type[_Model]
    def __init__(self, app: Any = None, database: Any = None, model_class: Any = ..., excluded_routes: Any = None) -> None: ...
    def init_app(self, app: Any) -> None: ...
    @blocks("db")
    def connect_db(self) -> None: ...
    @blocks("db", cheap=True)
    def close_db(self, exc: Any) -> None: ...

class PaginatedQuery:
    page: int
    def __init__(self, query_or_model: Any, paginate_by: int, *args: Any, **kwargs: Any) -> None: ...
    def get_page(self) -> int: ...
    @blocks("db")
    def get_page_count(self) -> int: ...
    # Counts only where check_bounds is on.
    @blocks("db", confidence="medium")
    def get_object_list(self) -> ModelSelect[Any]: ...

@blocks("db")
@overload
def get_object_or_404(query_or_model: type[_M], *query: Any) -> _M: ...
@blocks("db")
@overload
def get_object_or_404(query_or_model: Any, *query: Any) -> Any: ...
@blocks("db")
def object_list(template_name: str, query: Any, context_variable: str = "object_list", paginate_by: int = 20, *args: Any, **kwargs: Any) -> Any: ...
