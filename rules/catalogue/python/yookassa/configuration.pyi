from typing import Any

class Configuration:
    account_id: Any
    secret_key: Any
    def __init__(self, **kwargs: Any) -> None: ...
    @staticmethod
    def configure(account_id: Any, secret_key: Any, **kwargs: Any) -> None: ...
