import io
import os
from typing import Any, overload

from colorfast import blocks

class File:
    # Opens what is named, and takes a file that is open as it is.
    @overload
    @blocks("disk", confidence="medium", source="discord/file.py")
    def __init__(self, fp: str | bytes | os.PathLike[Any], filename: str | None = None, *, spoiler: bool = False, description: str | None = None) -> None: ...
    @overload
    def __init__(self, fp: io.BufferedIOBase, filename: str | None = None, *, spoiler: bool = False, description: str | None = None) -> None: ...
