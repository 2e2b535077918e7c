from typing import Any

from colorfast import blocks

class Receipt:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def find_one(cls, receipt_id: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def create(cls, params: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def list(cls, params: Any) -> Any: ...
