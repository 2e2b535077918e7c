from typing import Any

from colorfast import blocks

class SbpBanks:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def list(cls) -> Any: ...
