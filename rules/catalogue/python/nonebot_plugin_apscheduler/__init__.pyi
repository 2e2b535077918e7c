from apscheduler.schedulers.asyncio import AsyncIOScheduler

from colorfast import library

library("nonebot-plugin-apscheduler", versions="0.5.0", sources=["nonebot-plugin-apscheduler 0.5.0: __init__.py"], colour="neutral")

scheduler: AsyncIOScheduler
