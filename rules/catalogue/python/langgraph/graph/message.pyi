from typing import Any, TypedDict

def add_messages(left: Any, right: Any, **options: Any) -> Any: ...

class MessagesState(TypedDict):
    messages: list[Any]
