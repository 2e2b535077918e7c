"""FastMCP. Before version 3 a plain tool, resource or prompt runs on the loop, from version 3 on in AnyIO's threads."""

from colorfast import library

from .client import Client as Client
from .server import Context as Context
from .server import FastMCP as FastMCP

library(
    "fastmcp",
    versions="2.14.0, 3.0.0 and 4.1.2",
    sources=["https://gofastmcp.com/servers/tools", "https://github.com/jlowin/fastmcp/blob/main/src/fastmcp/tools/function_tool.py"],
    colour="async",
)

__version__: str
