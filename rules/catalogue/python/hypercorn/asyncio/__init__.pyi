from typing import Any

from colorfast import role

from ..config import Config

@role("server.serve")
async def serve(app: Any, config: Config, *, shutdown_trigger: Any = None, mode: str | None = None) -> None: ...
