from typing import Any

from click.testing import Result as Result

from . import Typer

class CliRunner:
    def __init__(self, charset: str = "utf-8", env: Any = None, echo_stdin: bool = False, **options: Any) -> None: ...
    def invoke(self, app: Typer, args: Any = None, input: Any = None, env: Any = None, catch_exceptions: bool = True, color: bool = False, **extra: Any) -> Result: ...
