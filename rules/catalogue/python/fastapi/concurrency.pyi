from contextlib import AbstractAsyncContextManager
from contextlib import asynccontextmanager as asynccontextmanager
from typing import Annotated, Any

from colorfast import InThread
from starlette.concurrency import iterate_in_threadpool as iterate_in_threadpool
from starlette.concurrency import run_in_threadpool as run_in_threadpool
from starlette.concurrency import run_until_first_complete as run_until_first_complete

def contextmanager_in_threadpool(cm: Annotated[Any, InThread["anyio"]]) -> AbstractAsyncContextManager[Any]: ...
