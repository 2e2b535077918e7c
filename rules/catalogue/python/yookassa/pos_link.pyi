from typing import Any

from colorfast import blocks

class PosLink:
    def __init__(self) -> None: ...
    @classmethod
    @blocks("network")
    def create(cls, params: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def find_one(cls, pos_link_id: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def activate(cls, pos_link_id: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def deactivate(cls, pos_link_id: Any, idempotency_key: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def change_recipient(cls, pos_link_id: Any, params: Any, idempotency_key: Any = None) -> Any: ...
