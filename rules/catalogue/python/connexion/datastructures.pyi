from typing import Any

NoContent: Any
