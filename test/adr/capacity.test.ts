/** How much a service carries: threads, workers, and the connection pool that most of its handlers share. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, scratch, type Scratch } from '../cli/scratch.ts'

const DB = `from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

engine = create_engine("postgresql://localhost/shop", pool_size=3, max_overflow=2)


def count() -> int:
    with Session(engine) as session:
        return session.execute(text("select 1")).scalar()
`
const PLAIN = `from flask import Flask

import db

app = Flask(__name__)


@app.get("/a")
def a():
    return str(db.count())


@app.get("/b")
def b():
    return str(db.count())


@app.get("/health")
def health():
    return "ok"
`
const FASTAPI = PLAIN.replace('from flask import Flask', 'from fastapi import FastAPI').replace(
  'Flask(__name__)',
  'FastAPI()',
)

interface Scores {
  readonly variant: string | null
  readonly measures: readonly {
    readonly measure: string
    readonly cells: readonly {
      readonly option: string
      readonly taken: { readonly value?: number | string; readonly why?: string; readonly detail?: string }
    }[]
  }[]
}

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({
    'colorfast.toml': '',
    'db.py': DB,
    'app.py': PLAIN,
    Procfile: 'web: gunicorn -w 6 --threads 16 app:app\n',
  })
})
afterEach(() => {
  project.remove()
})

async function scored(...flags: readonly string[]): Promise<Scores> {
  const { out } = await run(project.folder, ['adr', 'score', '--format', 'json', '--no-cache', ...flags])
  return JSON.parse(out) as Scores
}

async function taken(measure: string, ...flags: readonly string[]): Promise<unknown[]> {
  const { measures } = await scored('--template', 'worker-model', ...flags)
  return (measures.find(one => one.measure === measure)?.cells ?? []).map(({ taken: { value, why } }) => value ?? why)
}

describe('requests at once', () => {
  it('are as many as the pool lets work, where most handlers ask the database', async () => {
    expect(await taken('requests-in-flight')).toEqual([6, 30, 30, 30])
    expect(await taken('workers-for-today')).toEqual([96, 6, 1, 1])
    expect(await taken('database-connections')).toEqual([96, 30, 5, 5])
    const { out } = await run(project.folder, ['adr', 'draft', '--dry-run', '--no-cache', '--template', 'worker-model'])
    expect(out).toContain(
      'so 96 requests can be in flight at once, at most 30 of them with a database connection (pool of SQLAlchemy: 3 kept and 2 more under load, `db.py:4`).',
    )
    expect(out).toContain('which takes 96 requests at once, 30 of them with a database connection.')
    expect(out).toContain(
      'Neutral, because 96 workers carry as many requests at once as the server of today (96; 1 for each worker)',
    )
  })

  it('are as many as threads carry, where the pool is not known or not shared by most', async () => {
    const many = [6, 96, 6000, 'unbounded']
    project.put({ 'app.py': PLAIN.replace('return str(db.count())', 'return "a"') })
    expect(await taken('requests-in-flight')).toEqual(many)
    project.put({ 'app.py': PLAIN, 'db.py': DB.replace('pool_size=3', 'pool_size=SIZE') })
    expect(await taken('requests-in-flight')).toEqual(many)
    expect(await taken('database-connections')).toEqual(
      many.map(() => 'no connection pool is known that most handlers share'),
    )
  })

  it('are counted for the plain handlers of an ASGI application, in its own variant', async () => {
    project.put({ 'app.py': FASTAPI, Procfile: 'web: uvicorn app:app --workers 2\n' })
    const { variant } = await scored('--template', 'worker-model')
    expect(variant).toBe('asgi')
    expect(await taken('requests-in-flight')).toEqual([10, 10, 10])
    expect(await taken('workers-for-today')).toEqual([2, 2, 1])
    project.put({ 'app.py': FASTAPI.replaceAll('\ndef ', '\nasync def ') })
    expect((await taken('workers-for-today'))[0]).toBe(
      'the loop of today sets no limit, so there is no number of requests to reach',
    )
  })
})

describe('libraries', () => {
  it('are named as the project imports them, not as what they bring', async () => {
    project.put({
      'app.py': `import boto3
from botocore.exceptions import ClientError
from flask import Flask
from sqlmodel import Session, create_engine, select
from sqlalchemy import text

app = Flask(__name__)
engine = create_engine("postgresql://localhost/shop")


def put(client, name: str) -> None:
    try:
        client.put_object(Bucket="b", Key=name)
    except ClientError:
        pass


@app.get("/put")
def upload():
    put(boto3.client("s3"), "a")
    pages = boto3.client("s3").get_paginator("list_objects_v2").paginate(Bucket="b")
    return str(list(pages))


@app.get("/rows")
def rows():
    with Session(engine) as session:
        return str(session.exec(select(text("1"))).all())
`,
      'db.py': '',
      'more.py': 'from sqlmodel import Field\n',
    })
    const { out } = await run(project.folder, ['adr', 'draft', '--dry-run', '--no-cache'])
    expect(out).toMatch(/^\| `boto3` \|[^|]*the network \d+ \|/m)
    expect(out).toMatch(/^\| `sqlmodel` \| the database \d+ \|/m)
    expect(out).not.toMatch(/^\| `(botocore|sqlalchemy)` /m)
  })
})
