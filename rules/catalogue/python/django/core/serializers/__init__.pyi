from typing import Any

from colorfast import blocks

@blocks("db", raises="SynchronousOnlyOperation")
def serialize(format: str, queryset: Any, **options: Any) -> Any: ...
def deserialize(format: str, stream_or_string: Any, **options: Any) -> Any: ...
