from typing import Any

from modal._call import _Call
from modal.io_streams import StreamReader, StreamWriter

class ContainerProcess:
    returncode: int
    stderr: StreamReader
    stdin: StreamWriter
    stdout: StreamReader
    attach: _Call[Any]
    poll: _Call[Any]
    wait: _Call[Any]
