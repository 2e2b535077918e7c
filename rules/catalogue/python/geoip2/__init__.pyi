from colorfast import library

library(
    "geoip2",
    versions="5.3.0",
    sources=["geoip2 5.3.0: webservice.py, database.py", "https://geoip2.readthedocs.io/en/latest/"],
    colour="both",
    counterpart={"name": "geoip2.webservice.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://geoip2.readthedocs.io/en/latest/", "date": "2026-11"},
)
