from typing import Any

from colorfast import InThread, role

@role("executor.new.thread")
class ThreadPool:
    @role("executor.submit")
    def spawn(self, func: InThread["own"], *args: Any, **kwargs: Any): ...
    @role("executor.map")
    def map(self, func: InThread["own"], iterable: Any): ...
