from typing import Any

from .scalars import ScalarType

upload_scalar: ScalarType

def combine_multipart_data(operations: Any, files_map: Any, files: Any) -> dict[str, Any] | list[Any]: ...
