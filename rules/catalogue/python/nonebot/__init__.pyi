"""NoneBot 2: handlers, preprocessors and hooks that are `async def` run on the loop, plain ones in a thread (`run_sync`)."""

from typing import Any

from colorfast import library

from .internal.driver.abstract import Driver
from .plugin.on import CommandGroup as CommandGroup
from .plugin.on import MatcherGroup as MatcherGroup
from .plugin.on import on as on
from .plugin.on import on_command as on_command
from .plugin.on import on_endswith as on_endswith
from .plugin.on import on_fullmatch as on_fullmatch
from .plugin.on import on_keyword as on_keyword
from .plugin.on import on_message as on_message
from .plugin.on import on_metaevent as on_metaevent
from .plugin.on import on_notice as on_notice
from .plugin.on import on_regex as on_regex
from .plugin.on import on_request as on_request
from .plugin.on import on_shell_command as on_shell_command
from .plugin.on import on_startswith as on_startswith
from .plugin.on import on_type as on_type

library(
    "nonebot2",
    versions="2.5.0",
    sources=["nonebot2 2.5.0: dependencies/__init__.py, internal/matcher/matcher.py, internal/driver/_lifespan.py, message.py, utils.py"],
    colour="async",
)

def get_driver() -> Driver: ...
