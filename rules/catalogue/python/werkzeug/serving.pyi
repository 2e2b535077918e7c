from typing import Any, Callable

from colorfast import role

@role("dev-server")
def run_simple(hostname: str, port: int, application: Callable[..., Any], use_reloader: bool = False, use_debugger: bool = False, threaded: bool = False, processes: int = 1, **options: Any) -> None: ...
def make_server(host: str, port: int, app: Callable[..., Any], threaded: bool = False, processes: int = 1, **options: Any) -> Any: ...
