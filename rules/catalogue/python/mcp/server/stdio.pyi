from contextlib import AbstractAsyncContextManager
from typing import Any

def stdio_server(stdin: Any = None, stdout: Any = None) -> AbstractAsyncContextManager[tuple[Any, Any]]: ...
