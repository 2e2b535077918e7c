from typing import Any

from colorfast import blocks
from django.core.files.base import File
from django.core.files.storage import Storage

from . import Field

class FieldFile(File):
    storage: Storage
    @property
    def url(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    @blocks("disk", cheap=True, confidence="medium", source="django/db/models/fields/files.py")
    def size(self) -> int: ...
    @blocks("disk", confidence="medium", source="django/db/models/fields/files.py")
    def open(self, mode: str = "rb") -> FieldFile: ...
    @blocks("disk", confidence="medium", source="django/db/models/fields/files.py")
    def save(self, name: str, content: Any, save: bool = True) -> None: ...
    @blocks("disk", confidence="medium", source="django/db/models/fields/files.py")
    def delete(self, save: bool = True) -> None: ...

class ImageFieldFile(FieldFile): ...

class FileField(Field[FieldFile]):
    def __init__(self, verbose_name: Any = None, name: str | None = None, upload_to: Any = "", storage: Any = None, **kwargs: Any) -> None: ...

class ImageField(FileField): ...
