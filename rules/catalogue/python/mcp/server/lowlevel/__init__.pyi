from .server import NotificationOptions as NotificationOptions
from .server import Server as Server
