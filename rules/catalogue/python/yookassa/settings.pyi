from typing import Any

from colorfast import blocks

class Settings:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def get_account_settings(cls, params: Any = None) -> Any: ...
