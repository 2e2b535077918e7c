from typing import Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F")

@keeps
def sensitive_variables(*variables: str) -> Callable[[_F], _F]: ...
@keeps
def sensitive_post_parameters(*parameters: str) -> Callable[[_F], _F]: ...
