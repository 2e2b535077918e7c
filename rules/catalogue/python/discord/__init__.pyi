"""discord.py: events, commands and loops are `async def` on one loop; a blocking call in one stops the heartbeat."""

from colorfast import library

from .client import Client as Client
from .embeds import Embed as Embed
from .file import File as File
from .flags import Intents as Intents
from .guild import Guild as Guild
from .interactions import Interaction as Interaction
from .member import Member as Member
from .message import Message as Message
from .user import User as User

library(
    "discord.py",
    versions="2.7.1",
    package="discord",
    sources=["https://discordpy.readthedocs.io/en/stable/faq.html", "https://discordpy.readthedocs.io/en/stable/ext/commands/commands.html"],
    colour="async",
)
