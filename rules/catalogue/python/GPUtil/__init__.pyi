from colorfast import library

from .GPUtil import getAvailable as getAvailable
from .GPUtil import getFirstAvailable as getFirstAvailable
from .GPUtil import getGPUs as getGPUs
from .GPUtil import showUtilization as showUtilization

library("GPUtil", versions="1.4.0", sources=["GPUtil 1.4.0: GPUtil.py"], colour="sync")
