"""Every question starts `nvidia-smi` and waits for its end."""

from typing import Any

from colorfast import blocks

class GPU:
    id: int
    uuid: str
    load: float
    memoryUtil: float
    memoryTotal: float
    memoryUsed: float
    memoryFree: float
    name: str
    temperature: float

@blocks("subprocess")
def getGPUs() -> list[GPU]: ...
@blocks("subprocess")
def getAvailable(order: str = "first", limit: int = 1, maxLoad: float = 0.5, maxMemory: float = 0.5, memoryFree: float = 0, includeNan: bool = False, excludeID: Any = ..., excludeUUID: Any = ...) -> list[int]: ...
@blocks("subprocess")
def getFirstAvailable(order: str = "first", maxLoad: float = 0.5, maxMemory: float = 0.5, attempts: int = 1, interval: int = 900, verbose: bool = False, includeNan: bool = False, excludeID: Any = ..., excludeUUID: Any = ...) -> list[int]: ...
@blocks("subprocess")
def showUtilization(all: bool = False, attrList: Any = None, useOldCode: bool = False) -> None: ...
