"""APScheduler 3 as an extension of Flask: unless it is given another scheduler, it starts a `BackgroundScheduler` in its process."""

from colorfast import library

from flask_apscheduler.scheduler import APScheduler as APScheduler

library(
    "Flask-APScheduler",
    versions="1.13.1",
    package="flask_apscheduler",
    sources=["flask_apscheduler 1.13.1: scheduler.py", "https://viniciuschiele.github.io/flask-apscheduler/"],
    colour="sync",
)
