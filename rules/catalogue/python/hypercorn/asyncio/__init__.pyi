from typing import Any

from ..config import Config

async def serve(app: Any, config: Config, *, shutdown_trigger: Any = None, mode: str | None = None) -> None: ...
