"""The pools behind plain Flask views."""
import pools
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/own-pool")
def own_pool():
    return jsonify(pools.use_own_pool())


@app.get("/nested")
def nested():
    return jsonify(pools.wait_in_pool())


@app.get("/query")
def query():
    pools.query()
    return "", 200


@app.get("/")
def index():
    return "", 200
