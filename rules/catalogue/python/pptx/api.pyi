from typing import Any

from colorfast import blocks

from pptx.presentation import Presentation as _Presentation

@blocks("disk", instead="asyncio.to_thread")
def Presentation(pptx: Any = None) -> _Presentation: ...
