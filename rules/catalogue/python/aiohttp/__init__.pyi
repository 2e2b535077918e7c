"""aiohttp: asynchronous client and server. A request is a context manager or awaitable; server handlers all run on the loop."""

from colorfast import library

from .client import ClientSession as ClientSession
from .client import ClientTimeout as ClientTimeout
from .client import request as request
from .client_exceptions import ClientConnectionError as ClientConnectionError
from .client_exceptions import ClientConnectorError as ClientConnectorError
from .client_exceptions import ClientError as ClientError
from .client_exceptions import ClientOSError as ClientOSError
from .client_exceptions import ClientPayloadError as ClientPayloadError
from .client_exceptions import ClientResponseError as ClientResponseError
from .client_exceptions import ContentTypeError as ContentTypeError
from .client_exceptions import InvalidURL as InvalidURL
from .client_exceptions import ServerDisconnectedError as ServerDisconnectedError
from .client_exceptions import ServerTimeoutError as ServerTimeoutError
from .client_exceptions import TooManyRedirects as TooManyRedirects
from .client_reqrep import ClientResponse as ClientResponse
from .client_ws import ClientWebSocketResponse as ClientWebSocketResponse
from .connector import BaseConnector as BaseConnector
from .connector import TCPConnector as TCPConnector
from .connector import UnixConnector as UnixConnector
from .cookiejar import CookieJar as CookieJar
from .formdata import FormData as FormData
from .helpers import BasicAuth as BasicAuth
from .http import WSCloseCode as WSCloseCode
from .http import WSMessage as WSMessage
from .http import WSMsgType as WSMsgType
from .multipart import MultipartWriter as MultipartWriter
from .streams import StreamReader as StreamReader
from .tracing import TraceConfig as TraceConfig

library(
    "aiohttp",
    versions="3.9.5 and 3.14.5",
    sources=["https://docs.aiohttp.org/en/stable/client_reference.html", "https://docs.aiohttp.org/en/stable/web_reference.html", "https://github.com/aio-libs/aiohttp/blob/master/aiohttp/web_urldispatcher.py"],
    colour="async",
    counterpart={"name": "requests", "maturity": "stable", "effort": "rewrite", "source": "https://docs.aiohttp.org/en/stable/client_quickstart.html", "date": "2026-11"},
)

__version__: str
