from typing import Any

from .base import BaseCommand as BaseCommand
from .base import CommandError as CommandError

def call_command(command_name: Any, *args: Any, **options: Any) -> Any: ...
def execute_from_command_line(argv: list[str] | None = None) -> None: ...
