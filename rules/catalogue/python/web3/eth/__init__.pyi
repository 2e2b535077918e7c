from .async_eth import AsyncEth as AsyncEth
from .eth import Eth as Eth
