from typing import Any

from colorfast import blocks

class Scrypt:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def derive(self, key_material: bytes) -> bytes: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def verify(self, key_material: bytes, expected_key: bytes) -> None: ...
