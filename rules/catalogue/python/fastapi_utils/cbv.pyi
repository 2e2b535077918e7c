from typing import Callable, TypeVar

from fastapi import APIRouter

_C = TypeVar("_C", bound=type)

def cbv(router: APIRouter, *urls: str) -> Callable[[_C], _C]: ...
