"""Every command is a broadcast to the workers; `inspect` waits a second or more for their answers."""

from typing import Any

from colorfast import answers, blocks

@answers("network", source="celery/app/control.py")
class Inspect:
    def __init__(self, destination: Any = None, timeout: float = 1.0, callback: Any = None, connection: Any = None, app: Any = None, limit: int | None = None, pattern: str | None = None, matcher: str | None = None) -> None: ...

@answers("network", source="celery/app/control.py")
class Control:
    @property
    def inspect(self) -> type[Inspect]: ...
    @blocks("network", source="celery/app/control.py")
    def revoke(self, task_id: Any, destination: Any = None, terminate: bool = False, signal: str = "SIGTERM", **kwargs: Any) -> Any: ...
    @blocks("network", source="celery/app/control.py")
    def purge(self, connection: Any = None) -> int: ...
    @blocks("network", source="celery/app/control.py")
    def ping(self, destination: Any = None, timeout: float = 1.0, **kwargs: Any) -> list[dict[str, Any]]: ...
    @blocks("network", source="celery/app/control.py")
    def broadcast(self, command: str, arguments: Any = None, destination: Any = None, **kwargs: Any) -> Any: ...
