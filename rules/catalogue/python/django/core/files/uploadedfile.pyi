"""Up to 2.5 MB an upload is memory, above that a temporary file; hence medium confidence."""

from typing import Any, Iterator

from colorfast import blocks

from .base import File, _Memory

class _Spooled:
    @blocks("disk", confidence="medium", source="django/core/files/uploadedfile.py")
    def read(self, size: int = -1) -> bytes: ...

class UploadedFile(_Spooled, File):
    content_type: str | None
    charset: str | None
    def __init__(self, file: Any = None, name: str | None = None, content_type: str | None = None, size: int | None = None, charset: str | None = None, content_type_extra: Any = None) -> None: ...
    @blocks("disk", confidence="medium", source="django/core/files/uploadedfile.py")
    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]: ...
    @blocks("disk", confidence="medium", source="django/core/files/uploadedfile.py")
    def __iter__(self) -> Iterator[bytes]: ...

class TemporaryUploadedFile(UploadedFile):
    def temporary_file_path(self) -> str: ...

class InMemoryUploadedFile(_Memory, UploadedFile):
    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]: ...

class SimpleUploadedFile(InMemoryUploadedFile):
    def __init__(self, name: str, content: bytes, content_type: str = "text/plain") -> None: ...
