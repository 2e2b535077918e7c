"""Starting coroutines and waiting for several of them."""

from colorfast import role, spawns

@role("task.spawn")
@spawns(param="coro")
def create_task(coro): ...

@role("task.spawn")
@spawns(param="coro_or_future")
def ensure_future(coro_or_future, *, loop=...): ...

@role("gather")
def gather(*coros_or_futures, return_exceptions=...): ...

@role("loop.submit-threadsafe")
@spawns(param="coro")
def run_coroutine_threadsafe(coro, loop): ...
