from .lowlevel import NotificationOptions as NotificationOptions
from .lowlevel import Server as Server

if __version__ >= (2, 0):
    from .mcpserver import MCPServer as MCPServer
