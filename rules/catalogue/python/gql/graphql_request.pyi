from typing import Any

class GraphQLRequest:
    document: Any
    variable_values: Any
    operation_name: Any
    def __init__(self, request: Any, *, variable_values: Any = None, operation_name: Any = None) -> None: ...
