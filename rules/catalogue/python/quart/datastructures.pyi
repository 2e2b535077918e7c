from typing import Any

from werkzeug.datastructures import FileStorage as WerkzeugFileStorage

class FileStorage(WerkzeugFileStorage):
    async def save(self, destination: Any, buffer_size: int = 16384) -> None: ...
    async def load(self, source: Any, buffer_size: int = 16384) -> None: ...
