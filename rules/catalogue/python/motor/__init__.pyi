from colorfast import library

library(
    "motor",
    versions="3.7.1",
    sources=["motor 3.7.1: motor_asyncio.py, core.py", "https://www.mongodb.com/docs/drivers/motor/"],
    colour="async",
    counterpart={"name": "pymongo.AsyncMongoClient", "maturity": "stable", "effort": "rewrite", "source": "https://www.mongodb.com/docs/languages/python/pymongo-driver/current/reference/migration/", "date": "2026-11"},
)
