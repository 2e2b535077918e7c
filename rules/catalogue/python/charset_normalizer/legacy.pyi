from typing import Any

from colorfast import blocks

@blocks("cpu", confidence="low")
def detect(byte_str: bytes, should_rename_legacy: bool = False, **kwargs: Any) -> dict[str, Any]: ...
