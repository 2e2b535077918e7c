from typing import Any

from colorfast import role

from .base import BaseCommand as BaseCommand
from .base import CommandError as CommandError

def call_command(command_name: Any, *args: Any, **options: Any) -> Any: ...
@role("command-line.django-dev")
class ManagementUtility:
    def __init__(self, argv: list[str] | None = None) -> None: ...
    def execute(self) -> None: ...

@role("command-line.django-dev")
def execute_from_command_line(argv: list[str] | None = None) -> None: ...
