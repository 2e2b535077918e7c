"""Version 1 only; version 2 has them in the package pydantic-settings."""

from typing import Any

from colorfast import blocks

from . import __version__
from .main import BaseModel

if __version__ < (2, 0):
    class BaseSettings(BaseModel):
        @blocks("disk", cheap=True, source="pydantic/env_settings.py (1.10)")
        def __init__(self, **values: Any) -> None: ...
