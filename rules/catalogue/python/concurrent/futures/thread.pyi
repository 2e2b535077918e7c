"""Threads are started as work arrives and reused."""

from colorfast import InThread, role

from ._base import Executor

@role("executor.new.thread")
class ThreadPoolExecutor(Executor):
    def __init__(self, *, initializer: InThread["executor"] = ...): ...
