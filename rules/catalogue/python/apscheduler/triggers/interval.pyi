from typing import Any

class IntervalTrigger:
    def __init__(self, weeks: int = 0, days: int = 0, hours: int = 0, minutes: int = 0, seconds: int = 0, start_date: Any = None, end_date: Any = None, timezone: Any = None, jitter: Any = None) -> None: ...
