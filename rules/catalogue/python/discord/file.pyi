from typing import Any

from colorfast import blocks

class File:
    @blocks("disk", confidence="medium", source="discord/file.py")
    def __init__(self, fp: Any, filename: str | None = None, *, spoiler: bool = False, description: str | None = None) -> None: ...
