from logging import Logger
from typing import Any, Self

from ..traitlets import HasTraits
from .loader import Config

class Configurable(HasTraits):
    config: Config
    parent: Any
    def update_config(self, config: Config) -> None: ...

class LoggingConfigurable(Configurable):
    log: Logger

class SingletonConfigurable(LoggingConfigurable):
    @classmethod
    def instance(cls, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def initialized(cls) -> bool: ...
    @classmethod
    def clear_instance(cls) -> None: ...
