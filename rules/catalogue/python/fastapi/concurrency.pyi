from contextlib import AbstractAsyncContextManager
from contextlib import asynccontextmanager as asynccontextmanager
from typing import Annotated, ContextManager, TypeVar

from colorfast import InThread
from starlette.concurrency import iterate_in_threadpool as iterate_in_threadpool
from starlette.concurrency import run_in_threadpool as run_in_threadpool
from starlette.concurrency import run_until_first_complete as run_until_first_complete

_T = TypeVar("_T")

def contextmanager_in_threadpool(cm: Annotated[ContextManager[_T], InThread["anyio"]]) -> AbstractAsyncContextManager[_T]: ...
