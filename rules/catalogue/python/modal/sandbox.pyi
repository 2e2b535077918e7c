from typing import Any

from modal._call import _Call
from modal.container_process import ContainerProcess
from modal.io_streams import StreamReader, StreamWriter

class Sandbox:
    object_id: str
    returncode: int | None
    stderr: StreamReader
    stdin: StreamWriter
    stdout: StreamReader
    create: _Call[Sandbox]
    create_connect_token: _Call[Any]
    exec: _Call[ContainerProcess]
    from_id: _Call[Sandbox]
    from_name: _Call[Sandbox]
    get_tags: _Call[Any]
    hydrate: _Call[Any]
    list: _Call[Any]
    mount_image: _Call[Any]
    poll: _Call[Any]
    reload_volumes: _Call[Any]
    set_tags: _Call[Any]
    snapshot_directory: _Call[Any]
    snapshot_filesystem: _Call[Any]
    terminate: _Call[Any]
    tunnels: _Call[Any]
    unmount_image: _Call[Any]
    wait: _Call[Any]
    wait_until_ready: _Call[Any]
