"""A Flask service for gevent workers that asks a database with psycopg2, patched by psycogreen if `SHOP_PATCH` is set."""
import os

import psycopg2
from flask import Flask
from psycogreen.gevent import patch_psycopg

app = Flask(__name__)
if os.environ.get("SHOP_PATCH"):
    patch_psycopg()


@app.get("/ask")
def ask():
    try:
        psycopg2.connect(host="127.0.0.1", port=os.environ["SHOP_DATABASE"], user="shop")
    except psycopg2.OperationalError:
        return "", 200
    return "", 500


@app.get("/")
def index():
    return "", 200
