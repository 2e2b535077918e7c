"""Tornado: one loop; plain and asynchronous handlers both run on it. `WSGIContainer` without an executor serves one request at a time."""

from colorfast import library

library(
    "tornado",
    versions="6.4.1 and 6.6.1",
    sources=["https://www.tornadoweb.org/en/stable/guide/async.html", "https://github.com/tornadoweb/tornado/blob/master/tornado/web.py", "https://github.com/tornadoweb/tornado/blob/master/tornado/wsgi.py"],
    colour="async",
)

version: str
