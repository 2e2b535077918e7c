from typing import Any

class SearchVector:
    def __init__(self, *expressions: Any, config: Any = None, weight: Any = None) -> None: ...

class SearchQuery:
    def __init__(self, value: Any, output_field: Any = None, *, config: Any = None, invert: bool = False, search_type: str = "plain") -> None: ...

class SearchRank:
    def __init__(self, vector: Any, query: Any, **options: Any) -> None: ...
