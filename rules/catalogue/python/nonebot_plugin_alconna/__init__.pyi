from colorfast import library

from .matcher import AlconnaMatcher as AlconnaMatcher
from .matcher import on_alconna as on_alconna

library("nonebot-plugin-alconna", versions="0.62.1", sources=["nonebot-plugin-alconna 0.62.1: matcher.py"], colour="async")
