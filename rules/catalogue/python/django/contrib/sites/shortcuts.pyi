from typing import Any

from colorfast import blocks

@blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="django/contrib/sites/models.py")
def get_current_site(request: Any) -> Any: ...
