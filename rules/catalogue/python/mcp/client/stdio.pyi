from contextlib import AbstractAsyncContextManager
from typing import Any

class StdioServerParameters:
    def __init__(self, *, command: str, args: list[str] = ..., env: dict[str, str] | None = None, cwd: Any = None, **options: Any) -> None: ...

def stdio_client(server: StdioServerParameters, errlog: Any = ...) -> AbstractAsyncContextManager[tuple[Any, Any]]: ...
