"""`done`, `cancel` and `set_result` are free. Results of `map` arrive while it is iterated; mostly that is at once."""

from colorfast import InThread, blocks, role

class Executor:
    @role("executor.shutdown")
    @blocks("lock")
    def __exit__(self, *args, **kwargs): ...
    @role("executor.map")
    @blocks("lock", confidence="medium")
    def map(self, fn: InThread["executor"], *iterables): ...
    @role("executor.shutdown")
    @blocks("lock", unless={"wait": False})
    def shutdown(self, wait=..., *, cancel_futures=...): ...
    @role("executor.submit")
    def submit(self, fn: InThread["executor"], /, *args, **kwargs): ...

class Future:
    def add_done_callback(self, fn: InThread["executor"]): ...
    @role("future.result")
    @blocks("lock", instead="asyncio.wrap_future", unless={"timeout": 0}, settled={"done": True})
    def exception(self, timeout=...): ...
    @role("future.result")
    @blocks("lock", instead="asyncio.wrap_future", unless={"timeout": 0}, settled={"done": True})
    def result(self, timeout=...): ...

@role("future.as-completed")
@blocks("lock", instead="asyncio.as_completed")
def as_completed(fs, timeout=...): ...

@role("future.wait")
@blocks("lock", instead="asyncio.wait", unless={"timeout": 0})
def wait(fs, timeout=..., return_when=...): ...
