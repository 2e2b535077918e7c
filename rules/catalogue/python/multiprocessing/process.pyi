"""Starting a process takes milliseconds with fork and much more with spawn."""

from colorfast import InProcess, blocks, handler_methods, role

@role("process.new")
@handler_methods("run", kind="callback", sync="process", asynchronous="process")
class BaseProcess:
    def __init__(self, group=..., target: InProcess["own"] = ...): ...
    @blocks("lock", unless={"timeout": 0}, settled={"is_alive": False})
    def join(self, timeout=...): ...
    @blocks("subprocess", instead="asyncio.create_subprocess_exec", confidence="medium")
    def start(self): ...
