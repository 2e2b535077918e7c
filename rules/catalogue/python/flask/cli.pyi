from typing import Any, Callable, TypeVar

import click
from colorfast import handler, keeps, role

_F = TypeVar("_F", bound=Callable[..., Any])

class ScriptInfo:
    def load_app(self) -> Any: ...

@keeps
def with_appcontext(f: _F) -> _F: ...

class AppGroup(click.Group):
    @handler("command", sync="script", asynchronous="script")
    def command(self, *args: Any, **kwargs: Any) -> Callable[[Callable[..., Any]], click.Command]: ...
    @handler("command", sync="script", asynchronous="script")
    def group(self, *args: Any, **kwargs: Any) -> Callable[[Callable[..., Any]], AppGroup]: ...

@role("command-line.flask-dev")
class FlaskGroup(AppGroup):
    def __init__(self, add_default_commands: bool = True, create_app: Callable[..., Any] | None = None, add_version_option: bool = True, load_dotenv: bool = True, set_debug_flag: bool = True, **extra: Any) -> None: ...

def load_dotenv(path: Any = None, load_defaults: bool = True) -> bool: ...

@role("command-line.flask-dev")
def main() -> None: ...
