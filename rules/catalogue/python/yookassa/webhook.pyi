from typing import Any

from colorfast import blocks

class Webhook:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def list(cls) -> Any: ...
    @classmethod
    @blocks("network")
    def add(cls, params: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def remove(cls, webhook_id: Any, idempotency_key: Any = None) -> Any: ...
