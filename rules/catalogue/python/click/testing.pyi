from contextlib import AbstractContextManager
from typing import Any

class Result:
    output: str
    stdout: str
    stderr: str
    exit_code: int
    exception: BaseException | None
    return_value: Any

class CliRunner:
    def __init__(self, charset: str = "utf-8", env: Any = None, echo_stdin: bool = False, **options: Any) -> None: ...
    def invoke(self, cli: Any, args: Any = None, input: Any = None, env: Any = None, catch_exceptions: bool | None = None, color: bool = False, **extra: Any) -> Result: ...
    def isolated_filesystem(self, temp_dir: Any = None) -> AbstractContextManager[str]: ...
