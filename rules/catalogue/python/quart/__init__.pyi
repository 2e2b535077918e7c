"""Quart: Flask's API on ASGI. Plain handlers run in the loop's default executor, `async def` ones on the loop."""

from colorfast import library

from .app import Quart as Quart
from .blueprints import Blueprint as Blueprint
from .ctx import after_this_request as after_this_request
from .ctx import copy_current_app_context as copy_current_app_context
from .ctx import copy_current_request_context as copy_current_request_context
from .ctx import copy_current_websocket_context as copy_current_websocket_context
from .ctx import has_app_context as has_app_context
from .ctx import has_request_context as has_request_context
from .ctx import has_websocket_context as has_websocket_context
from .globals import current_app as current_app
from .globals import g as g
from .globals import request as request
from .globals import session as session
from .globals import websocket as websocket
from .helpers import abort as abort
from .helpers import flash as flash
from .helpers import get_flashed_messages as get_flashed_messages
from .helpers import make_response as make_response
from .helpers import redirect as redirect
from .helpers import send_file as send_file
from .helpers import send_from_directory as send_from_directory
from .helpers import stream_with_context as stream_with_context
from .helpers import url_for as url_for
from .json import jsonify as jsonify
from .templating import render_template as render_template
from .templating import render_template_string as render_template_string
from .templating import stream_template as stream_template
from .wrappers import Request as Request
from .wrappers import Response as Response
from .wrappers import Websocket as Websocket

library(
    "Quart",
    versions="0.22.0",
    package="quart",
    sources=[
        "https://quart.palletsprojects.com/en/latest/how_to_guides/sync_code/",
        "https://quart.palletsprojects.com/en/latest/how_to_guides/background_tasks/",
        "https://github.com/pallets/quart/blob/main/src/quart/utils.py",
    ],
    colour="async",
    counterpart={"name": "flask", "maturity": "stable", "effort": "rewrite", "source": "https://quart.palletsprojects.com/en/latest/how_to_guides/flask_migration/", "date": "2026-11"},
)
