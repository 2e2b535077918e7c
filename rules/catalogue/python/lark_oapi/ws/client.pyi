from typing import Any

from colorfast import blocks

class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    # Runs its own loop, for ever.
    @blocks("network")
    def start(self) -> None: ...
