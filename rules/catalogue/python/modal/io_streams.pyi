from typing import Any, AsyncIterator, Iterator

from colorfast import lazy

from modal._call import _Call

@lazy("network", instead="modal.io_streams.StreamReader.__aiter__")
class StreamReader:
    read: _Call[Any]
    def __iter__(self) -> Iterator[Any]: ...
    def __aiter__(self) -> AsyncIterator[Any]: ...

class StreamWriter:
    drain: _Call[None]
    def write(self, data: Any) -> None: ...
    def write_eof(self) -> None: ...
