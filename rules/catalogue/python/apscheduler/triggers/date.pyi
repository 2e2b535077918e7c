from typing import Any

class DateTrigger:
    def __init__(self, run_date: Any = None, timezone: Any = None) -> None: ...
