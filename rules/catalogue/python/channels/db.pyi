from typing import Any

from colorfast import offloads, role

@offloads("asgiref", func="func")
@role("sync-to-async")
def database_sync_to_async(func: Any): ...
