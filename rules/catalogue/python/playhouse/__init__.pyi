from colorfast import library

library("peewee", package="playhouse", versions="3.17, 4.5.3", sources=["peewee 4.5.3: playhouse/pool.py, playhouse/flask_utils.py, playhouse/shortcuts.py, playhouse/pwasyncio.py"], colour="both",
    counterpart={"name": "playhouse.pwasyncio", "maturity": "beta", "effort": "rewrite", "source": "peewee 4.5.3: playhouse/pwasyncio.py", "date": "2026-11"})
