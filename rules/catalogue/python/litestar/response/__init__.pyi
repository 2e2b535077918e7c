from .base import Response as Response
from .file import File as File
from .redirect import Redirect as Redirect
from .sse import ServerSentEvent as ServerSentEvent
from .sse import ServerSentEventMessage as ServerSentEventMessage
from .streaming import Stream as Stream
from .template import Template as Template
