from typing import Any, Callable, TypeVar

from colorfast import keeps

from . import __version__

_F = TypeVar("_F", bound=Callable[..., Any])

def gql(value: str) -> str: ...
def convert_camel_case_to_snake(graphql_name: str) -> str: ...
def unwrap_graphql_error(error: Any) -> Exception | None: ...
if __version__ < (1, 0):
    @keeps
    def convert_kwargs_to_snake_case(func: _F) -> _F: ...
