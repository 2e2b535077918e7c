from typing import Any

from modal._call import _Call

class Volume:
    @classmethod
    def from_name(cls, *args: Any, **kwargs: Any) -> Volume: ...
    batch_upload: _Call[Any]
    commit: _Call[Any]
    copy_files: _Call[Any]
    hydrate: _Call[Any]
    info: _Call[Any]
    iterdir: _Call[Any]
    listdir: _Call[Any]
    read_file: _Call[Any]
    read_file_into_fileobj: _Call[Any]
    reload: _Call[Any]
    remove_file: _Call[Any]
    rename: _Call[Any]
