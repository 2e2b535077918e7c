from typing import Any

from colorfast import blocks

class Presentation:
    slides: Any
    slide_layouts: Any
    slide_width: Any
    slide_height: Any
    core_properties: Any
    @blocks("disk", instead="asyncio.to_thread")
    def save(self, file: Any) -> None: ...
