from colorfast import blocks, library

library(
    "psutil",
    versions="7.2.2",
    sources=["psutil 7.2.2: __init__.py", "https://psutil.readthedocs.io/en/latest/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("sleep", unless={"interval": None})
def cpu_percent(interval=None, percpu=False): ...
@blocks("sleep", unless={"interval": None})
def cpu_times_percent(interval=None, percpu=False): ...
@blocks("subprocess", unless={"timeout": 0})
def wait_procs(procs, timeout=None, callback=None): ...

class Process:
    @blocks("subprocess", unless={"timeout": 0})
    def wait(self, timeout=None): ...
    @blocks("sleep", unless={"interval": None})
    def cpu_percent(self, interval=None): ...
