"""`Pool` and `Manager` start processes; locks, queues and pipes are only created here."""

import sys

from colorfast import InProcess, blocks, role

from .process import BaseProcess

class BaseContext:
    @blocks("subprocess")
    def Manager(self): ...
    @role("executor.new.process")
    @blocks("subprocess", confidence="medium")
    def Pool(self, processes=..., initializer: InProcess = ..., initargs=..., maxtasksperchild=...): ...

@role("process.new")
class Process(BaseProcess): ...

@role("process.new")
class SpawnProcess(BaseProcess): ...

if sys.platform != "win32":
    @role("process.new")
    class ForkProcess(BaseProcess): ...
    @role("process.new")
    class ForkServerProcess(BaseProcess): ...
