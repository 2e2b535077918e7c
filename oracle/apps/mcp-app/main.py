"""An MCP server over HTTP: in this version sync tools run in threads, async ones on the loop."""
import asyncio

from mcp.server import MCPServer
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from work import Reader, nap, prepare, pure, read_sample

prepare()
reader = Reader()
server = MCPServer("oracle")


@server.tool()
def sync_tool() -> str:  # endpoint: sync_tool tool
    return read_sample()


@server.tool()
async def async_tool() -> str:  # endpoint: async_tool tool
    return read_sample()


@server.tool()
async def clean_tool() -> str:  # endpoint: clean_tool tool
    return pure()


@server.tool()
async def service_tool() -> list[str]:  # endpoint: service_tool tool
    return reader.words()


@server.tool()
async def threaded_tool() -> str:  # endpoint: threaded_tool tool
    return await asyncio.to_thread(read_sample)


@server.tool(name="named_tool")
async def named() -> str:  # endpoint: named_tool tool
    nap()
    return "ok"


@server.tool()
def loop_tool() -> str:  # endpoint: loop_tool tool
    return asyncio.run(quiet())


async def quiet() -> str:
    return pure()


@server.custom_route("/ready", methods=["GET"])
async def ready(request: Request) -> Response:
    return PlainTextResponse("ready")


@server.custom_route("/custom-route", methods=["GET"])
async def custom_route(request: Request) -> Response:  # endpoint: custom-route
    return PlainTextResponse(read_sample())


app = server.streamable_http_app(stateless_http=True, json_response=True)
