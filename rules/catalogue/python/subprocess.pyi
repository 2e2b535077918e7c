"""Every call starts a program; all but `Popen` wait for its end."""

from colorfast import blocks, library

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

@blocks("subprocess", instead="asyncio.create_subprocess_exec", confidence="medium")
class Popen:
    @blocks("subprocess", instead="asyncio.subprocess.Process.wait")
    def __exit__(self, *args, **kwargs): ...
    @blocks("subprocess", instead="asyncio.subprocess.Process.communicate", settled={"poll": True})
    def communicate(self, *args, **kwargs): ...
    @blocks("subprocess", instead="asyncio.subprocess.Process.wait", unless={"timeout": 0}, settled={"poll": True})
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
