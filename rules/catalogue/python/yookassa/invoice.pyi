from typing import Any

from colorfast import blocks

class Invoice:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def find_one(cls, invoice_id: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def create(cls, params: Any, idempotency_key: Any = None) -> Any: ...
