from typing import Any

from colorfast import handler_methods

class Command:
    def __init__(self, *values: Any, **options: Any) -> None: ...

class CommandStart:
    def __init__(self, *args: Any, **options: Any) -> None: ...

class StateFilter:
    def __init__(self, *states: Any) -> None: ...

@handler_methods("__call__", kind="callback", sync="thread-pool:loop-default", asynchronous="shared-loop")
class BaseFilter: ...
