"""A loop per call; inside a running loop both raise."""

from colorfast import blocks, drives, role

@role("loop.new")
class Runner:
    @role("loop.run")
    @drives(param="coro")
    @blocks("lock", raises="RuntimeError")
    def run(self, coro, *, context=...): ...

@role("loop.run")
@drives(param="main")
@blocks("lock", raises="RuntimeError")
def run(main, *, debug=...): ...
