"""Every call starts a program; all but `Popen` wait for its end. Reading what a program writes waits until it does."""

from typing import IO, Any, Iterator

from colorfast import blocks, library, role

library(
    "subprocess",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/subprocess.html",
        "https://docs.python.org/3/library/asyncio-subprocess.html",
    ],
    colour="sync",
    counterpart={
        "name": "asyncio.subprocess",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-subprocess.html",
        "date": "2026-11",
    },
)

class _Pipe(IO[Any]):
    @blocks("subprocess", instead="asyncio.StreamReader.read")
    def read(self, n: int = -1, /) -> Any: ...
    @blocks("subprocess", instead="asyncio.StreamReader.readline")
    def readline(self, limit: int = -1, /) -> Any: ...
    @blocks("subprocess", instead="asyncio.StreamReader.readline")
    def readlines(self, hint: int = -1, /) -> list[Any]: ...
    @blocks("subprocess", instead="asyncio.StreamReader.readline")
    def __iter__(self) -> Iterator[Any]: ...
    @blocks("subprocess", instead="asyncio.StreamReader.readline")
    def __next__(self) -> Any: ...

@blocks("subprocess", instead="asyncio.create_subprocess_exec", short=True, confidence="medium")
class Popen:
    stdout: _Pipe | None
    stderr: _Pipe | None
    @blocks("subprocess", instead="asyncio.subprocess.Process.wait")
    def __exit__(self, *args, **kwargs): ...
    @role("process.wait")
    @blocks("subprocess", instead="asyncio.subprocess.Process.communicate", settled={"poll": True, "kill": "called"})
    def communicate(self, *args, **kwargs): ...
    @role("process.wait")
    @blocks("subprocess", instead="asyncio.subprocess.Process.wait", unless={"timeout": 0}, settled={"poll": True, "kill": "called"})
    def wait(self, timeout=...): ...

@blocks("subprocess", instead="asyncio.create_subprocess_exec")
def call(*args, **kwargs): ...

@blocks("subprocess", instead="asyncio.create_subprocess_exec")
def check_call(*args, **kwargs): ...

@blocks("subprocess", instead="asyncio.create_subprocess_exec")
def check_output(*args, **kwargs): ...

@blocks("subprocess", instead="asyncio.create_subprocess_shell")
def getoutput(*args, **kwargs): ...

@blocks("subprocess", instead="asyncio.create_subprocess_shell")
def getstatusoutput(*args, **kwargs): ...

@blocks("subprocess", instead="asyncio.create_subprocess_exec")
def run(*args, **kwargs): ...
