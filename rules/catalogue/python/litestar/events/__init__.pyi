from .listener import EventListener as EventListener
from .listener import listener as listener
