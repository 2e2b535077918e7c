from typing import Any

from .base import Storage as Storage

class FileSystemStorage(Storage):
    def __init__(self, location: Any = None, base_url: str | None = None, file_permissions_mode: int | None = None, directory_permissions_mode: int | None = None, allow_overwrite: bool = False) -> None: ...

class InMemoryStorage(Storage): ...

class StorageHandler:
    def __getitem__(self, alias: str) -> Storage: ...

default_storage: Storage
storages: StorageHandler
