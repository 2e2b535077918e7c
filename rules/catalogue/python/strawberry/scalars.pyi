from typing import Any

ID = str
JSON = Any
Base64 = bytes
