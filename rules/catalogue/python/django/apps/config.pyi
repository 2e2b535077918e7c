from typing import Any

from colorfast import handler_methods

@handler_methods("ready", kind="startup", sync="startup", asynchronous="startup")
class AppConfig:
    name: str
    label: str
    verbose_name: str
    default_auto_field: str
    path: str
    def __init__(self, app_name: str, app_module: Any) -> None: ...
    def ready(self) -> None: ...
    def get_model(self, model_name: str, require_ready: bool = True) -> Any: ...
