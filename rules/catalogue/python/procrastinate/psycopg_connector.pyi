from typing import Any

from .connector import BaseConnector

class PsycopgConnector(BaseConnector):
    def __init__(self, *, json_dumps: Any = None, json_loads: Any = None, **kwargs: Any) -> None: ...
