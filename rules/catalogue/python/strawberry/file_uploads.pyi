from typing import Any

Upload = Any
