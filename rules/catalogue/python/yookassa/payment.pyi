from typing import Any

from colorfast import blocks

class Payment:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def find_one(cls, payment_id: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def create(cls, params: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def capture(cls, payment_id: Any, params: Any = None, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def cancel(cls, payment_id: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def list(cls, params: Any = None) -> Any: ...
