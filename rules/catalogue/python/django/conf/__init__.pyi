from typing import Any

from colorfast import role

@role("settings")
class LazySettings:
    """What is in it comes from the project's settings module."""
    @property
    def configured(self) -> bool: ...
    def configure(self, default_settings: Any = ..., **options: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...

settings: LazySettings
