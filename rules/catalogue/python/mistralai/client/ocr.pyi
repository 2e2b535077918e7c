from typing import Any

from colorfast import blocks

class Ocr:
    @blocks("network", instead="mistralai.client.ocr.Ocr.process_async")
    def process(self, *args: Any, **kwargs: Any) -> Any: ...
    async def process_async(self, *args: Any, **kwargs: Any) -> Any: ...
