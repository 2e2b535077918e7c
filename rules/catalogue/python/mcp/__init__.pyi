"""MCP SDK. In version 1 a plain tool, resource or prompt runs on the loop; from version 2 on in AnyIO's threads."""

from colorfast import library

from .client.session import ClientSession as ClientSession
from .client.stdio import StdioServerParameters as StdioServerParameters
from .client.stdio import stdio_client as stdio_client
from .server.stdio import stdio_server as stdio_server

library(
    "mcp",
    versions="1.9.4 and 2.3.0",
    sources=["https://py.sdk.modelcontextprotocol.io/", "https://github.com/modelcontextprotocol/python-sdk/blob/main/src/mcp/server/mcpserver/utilities/func_metadata.py"],
    colour="async",
)
