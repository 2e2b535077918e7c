"""`parse` and `can_fetch` are free."""

from colorfast import blocks

class RobotFileParser:
    @blocks("network", instead="httpx.AsyncClient.get")
    def read(self): ...
