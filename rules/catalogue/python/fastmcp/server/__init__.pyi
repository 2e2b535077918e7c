from .context import Context as Context
from .server import FastMCP as FastMCP
