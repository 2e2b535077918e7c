"""APScheduler 3: a job runs in the scheduler's thread pool; under `AsyncIOScheduler` an `async def` job runs on the loop."""

from colorfast import library

library(
    "APScheduler",
    versions="3.10.4 and 3.11.3",
    package="apscheduler",
    sources=["https://apscheduler.readthedocs.io/en/3.x/userguide.html", "https://github.com/agronholm/apscheduler/blob/3.x/apscheduler/executors/asyncio.py"],
    colour="both",
    counterpart={"name": "apscheduler.schedulers.asyncio", "maturity": "stable", "effort": "drop-in", "source": "https://apscheduler.readthedocs.io/en/3.x/modules/schedulers/asyncio.html", "date": "2026-11"},
)
