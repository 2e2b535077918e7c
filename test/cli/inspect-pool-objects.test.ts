/** What `inspect` says of pools whose sizes are kept in objects: attributes of `self`, fields of settings, dictionaries of them. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Profile } from '../../src/query/inspect/profile.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

let place: Scratch
beforeEach(() => {
  place = scratch()
})
afterEach(() => {
  place.remove()
})

const APP = `import os
from functools import lru_cache

import asyncpg
from fastapi import FastAPI
from pydantic import Field
from pydantic_settings import BaseSettings
from sqlalchemy import create_engine, text

app = FastAPI()


@app.get("/")
def index():
    with engine.connect() as connection:
        return connection.execute(text("select 1")).scalar()


`

it.each([
  [
    'an attribute that __init__ sets',
    'class Settings:\n    def __init__(self):\n        self.size = int(os.getenv("SIZE", 7))\n\n\nsettings = Settings()\nengine = create_engine("postgresql://db", pool_size=settings.size, max_overflow=0)\n',
    ['7 pool of SQLAlchemy: its size, unless a setting says otherwise'],
  ],
  [
    'an attribute that the constructor is handed',
    'class Database:\n    def __init__(self, url, size=7):\n        self.size = size\n        self.engine = create_engine(url, pool_size=self.size, max_overflow=0)\n\n\nengine = Database("postgresql://db").engine\n',
    ['7 pool of SQLAlchemy: its size'],
  ],
  [
    'settings as a dictionary',
    'class Settings(BaseSettings):\n    size: int = Field(description="of the pool", default=7)\n\n\n@lru_cache()\ndef read():\n    return Settings().dict()\n\n\nsettings = read()\nengine = create_engine("postgresql://db", pool_size=settings["size"], max_overflow=0)\n',
    ['7 pool of SQLAlchemy: its size, unless a setting says otherwise'],
  ],
  [
    'settings that are handed on whole',
    'class PoolSettings(BaseSettings):\n    min_size: int = 1\n    max_size: int = 7\n\n\n@app.on_event("startup")\nasync def start():\n    app.state.pool = await asyncpg.create_pool("postgresql://db", **PoolSettings().model_dump())\n\n\n@app.get("/rows")\nasync def rows():\n    return await app.state.pool.fetch("select 1")\n',
    ['7 pool of asyncpg: its size, unless a setting says otherwise'],
  ],
  [
    'MySQL Connector and databases',
    'from databases import Database\nfrom mysql.connector import pooling\n\nrows = Database("postgresql://db", min_size=2, max_size=9)\nengine = pooling.MySQLConnectionPool(pool_name="shop", host="db")\n\n\n@app.get("/rows")\nasync def many():\n    return await rows.fetch_all("select 1")\n',
    ['9 pool of databases: its size', '5 pool of MySQL Connector: its size, by default'],
  ],
  [
    'an attribute that methods set to different numbers',
    'class Settings:\n    def __init__(self):\n        self.size = 7\n\n    def grow(self):\n        self.size = 9\n\n\nsettings = Settings()\nengine = create_engine("postgresql://db", pool_size=settings.size, max_overflow=0)\n',
    [],
  ],
])('reads %s', async (_, code, said) => {
  place.put({ 'app.py': APP + code })
  const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
  const limits = (JSON.parse(out) as Profile).services.flatMap(one => one.limits)
  const found = limits.filter(({ what }) => what === 'database connections')
  expect(found.map(({ perWorker, by }) => `${String(perWorker)} ${by}`)).toEqual(said)
})
