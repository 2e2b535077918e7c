from typing import Any

class Document:
    text: str
    metadata: Any
    id_: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get_content(self, *args: Any, **kwargs: Any) -> Any: ...
class TextNode:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get_content(self, *args: Any, **kwargs: Any) -> Any: ...
class NodeWithScore:
    score: Any
    node: Any
