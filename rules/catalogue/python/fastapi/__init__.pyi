"""FastAPI: path operations, dependencies, middleware and background tasks, and the threads or loop that run them."""

from colorfast import library
from starlette import status as status

from .applications import FastAPI as FastAPI
from .background import BackgroundTasks as BackgroundTasks
from .datastructures import UploadFile as UploadFile
from .exceptions import HTTPException as HTTPException
from .exceptions import WebSocketException as WebSocketException
from .param_functions import Body as Body
from .param_functions import Cookie as Cookie
from .param_functions import Depends as Depends
from .param_functions import File as File
from .param_functions import Form as Form
from .param_functions import Header as Header
from .param_functions import Path as Path
from .param_functions import Query as Query
from .param_functions import Security as Security
from .requests import Request as Request
from .responses import Response as Response
from .routing import APIRouter as APIRouter
from .websockets import WebSocket as WebSocket
from .websockets import WebSocketDisconnect as WebSocketDisconnect

library(
    "fastapi",
    versions="0.115.6 and 0.165.0",
    sources=[
        "https://fastapi.tiangolo.com/async/",
        "https://github.com/fastapi/fastapi/blob/master/fastapi/routing.py",
        "https://github.com/fastapi/fastapi/blob/master/fastapi/dependencies/utils.py",
        "https://github.com/fastapi/fastapi/blob/master/fastapi/concurrency.py",
    ],
    colour="both",
)

__version__: str
