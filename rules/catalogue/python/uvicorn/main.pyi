from typing import Any, Callable

from colorfast import role

from .config import Config as Config
from .server import Server as Server

@role("server.run")
def run(app: Callable[..., Any] | str, *, host: str = "127.0.0.1", port: int = 8000, uds: str | None = None, loop: Any = "auto", interface: str = "auto", reload: bool = False, workers: int | None = None, log_config: Any = ..., log_level: str | int | None = None, limit_concurrency: int | None = None, timeout_keep_alive: int = 5, factory: bool = False, **options: Any) -> None: ...
def main() -> None: ...
