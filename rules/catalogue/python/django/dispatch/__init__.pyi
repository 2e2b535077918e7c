from .dispatcher import Signal as Signal
from .dispatcher import receiver as receiver
