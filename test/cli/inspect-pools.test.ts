/** What `inspect` says of connection pools whose sizes do not stand in the call that makes them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

/** `12 pool of … (config.py:3)` for each pool. */
async function pools(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  place.put(files)
  const { out } = await run(place.folder, ['inspect', '--no-cache', '--format', 'json'])
  const limits = (JSON.parse(out) as Profile).services.flatMap(one => one.limits)
  return limits
    .filter(({ what }) => what === 'database connections')
    .map(({ perWorker, by, path, line }) => `${String(perWorker)} ${by} (${String(path)}:${String(line)})`)
}

const APP = `from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)
`
const configured = (config: string): string => `import os\n${APP.replace('db =', `${config}\ndb =`)}`
const URL = 'app.config["SQLALCHEMY_DATABASE_URI"] = '
const KEPT = (size: number, more: number): string =>
  `${String(size + more)} pool of Flask-SQLAlchemy: ${String(size)} kept and ${String(more)} more under load`

describe('sizes in the settings of Flask-SQLAlchemy', () => {
  it.each([
    [
      'put into the configuration',
      'app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": 7, "max_overflow": 3}',
      KEPT(7, 3),
    ],
    ['by update', 'app.config.update(SQLALCHEMY_ENGINE_OPTIONS={"pool_size": 8})', KEPT(8, 10)],
    ['by a mapping', 'app.config.from_mapping({"SQLALCHEMY_ENGINE_OPTIONS": dict(max_overflow=1)})', KEPT(5, 1)],
    [
      'by a name',
      'options = {"pool_pre_ping": True}\noptions["pool_size"] = 9\napp.config["SQLALCHEMY_ENGINE_OPTIONS"] = options',
      KEPT(9, 10),
    ],
    [
      'by a variable',
      'app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": int(os.environ.get("POOL", "4"))}',
      `${KEPT(4, 10)}, unless a setting says otherwise`,
    ],
  ])('%s', async (_, config, said) => {
    expect(await pools({ 'app.py': configured(config) })).toEqual([expect.stringContaining(said)])
  })

  it('stand in a class, of which the one for production counts', async () => {
    const classes = `class Config:
    SIZE = 6
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": 6, "max_overflow": 0}


class DevelopmentConfig(Config):
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": 1}


class ProductionConfig(Config):
    SQLALCHEMY_ENGINE_OPTIONS = {**Config.SQLALCHEMY_ENGINE_OPTIONS, "pool_size": 20}
`
    const found = await pools({
      'app.py': configured('app.config.from_object("config.ProductionConfig")'),
      'config.py': classes,
    })
    expect(found).toEqual(['20 pool of Flask-SQLAlchemy: its size (config.py:11)'])
  })

  it('may be names of the class itself', async () => {
    const config = `import os


class Config:
    SIZE = int(os.getenv("SIZE", 12))
    MORE = 0
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": SIZE, "max_overflow": MORE}
`
    const found = await pools({ 'app.py': configured('app.config.from_object("config.Config")'), 'config.py': config })
    expect(found).toEqual(['12 pool of Flask-SQLAlchemy: its size, unless a setting says otherwise (config.py:5)'])
  })

  it('may be put into them further down in the class', async () => {
    const config = `import os


class Config:
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": 3}
    if os.getenv("TIMEOUT"):
        SQLALCHEMY_ENGINE_OPTIONS["pool_timeout"] = 5
    SQLALCHEMY_ENGINE_OPTIONS["max_overflow"] = 1
`
    const found = await pools({ 'app.py': configured('app.config.from_object("config.Config")'), 'config.py': config })
    expect(found).toEqual([expect.stringContaining(KEPT(3, 1))])
  })

  it('are the same for several extensions, unless one has options of its own', async () => {
    const app = configured('app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": 7}')
    const other = 'from flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n'
    expect(await pools({ 'app.py': app, 'other.py': other })).toEqual([expect.stringContaining(KEPT(7, 10))])
    expect(
      await pools({ 'other.py': other.replace('SQLAlchemy()', 'SQLAlchemy(engine_options={"pool_size": 1})') }),
    ).toEqual([])
  })

  it('are those of a class of the project, unless it makes its engines itself', async () => {
    const method = (name: string): string =>
      APP.replace(
        'db = SQLAlchemy(',
        `class Own(SQLAlchemy):\n    def ${name}(self, *args):\n        return {}\n\n\ndb = Own(`,
      )
    expect(await pools({ 'app.py': method('create_session') })).toEqual([expect.stringContaining(KEPT(5, 10))])
    expect(await pools({ 'app.py': method('apply_pool_defaults') })).toEqual([])
  })

  it('stand in the extension, over which the configuration goes since 3.0', async () => {
    const app = configured('app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": 7}').replace(
      'SQLAlchemy(app)',
      'SQLAlchemy(app, engine_options={"pool_size": 9, "max_overflow": 2})',
    )
    expect(await pools({ 'app.py': app })).toEqual([expect.stringContaining(KEPT(7, 2))])
    expect(await pools({ 'requirements.txt': 'flask-sqlalchemy==2.5.1\n' })).toEqual([
      expect.stringContaining(KEPT(9, 2)),
    ])
  })

  it('are settings of their own before 3.0', async () => {
    const app = configured(`${URL}"postgresql:///shop"\napp.config["SQLALCHEMY_POOL_SIZE"] = 30`)
    expect(await pools({ 'app.py': app, 'requirements.txt': 'flask-sqlalchemy==2.5.1\n' })).toEqual([
      `${KEPT(30, 10)} (app.py:7)`,
    ])
    expect(await pools({ 'requirements.txt': 'flask-sqlalchemy==3.1.1\n' })).toEqual([
      `${KEPT(5, 10)}, by default (app.py:8)`,
    ])
    expect(await pools({ 'requirements.txt': 'flask-sqlalchemy\n' })).toEqual([])
  })

  it.each([
    ['3.1.1', '"mysql+pymysql://shop"', [KEPT(5, 10)]],
    ['2.5.1', '"mysql+pymysql://shop"', [KEPT(10, 10)]],
    ['2.5.1', 'f"postgresql://{os.environ[\'HOST\']}/shop"', [KEPT(5, 10)]],
    ['2.5.1', 'os.environ["DATABASE_URL"]', []],
    ['2.5.1', '"sqlite:///shop.db"', []],
    ['3.1.1', '"sqlite:///shop.db"', [KEPT(5, 10)]],
    ['3.1.1', '"sqlite:///:memory:"', []],
    ['3.1.1', 'os.environ.get("DATABASE_URL", "sqlite://")', [KEPT(5, 10)]],
  ])('are the default of %s for %s', async (version, url, said) => {
    const found = await pools({
      'app.py': configured(`${URL}${url}`),
      'requirements.txt': `flask-sqlalchemy==${version}\n`,
    })
    expect(found).toEqual(said.map(one => `${one}, by default (app.py:7)`))
  })

  it('are those of each bind', async () => {
    const binds =
      'app.config["SQLALCHEMY_BINDS"] = {"users": "postgresql:///users", "logs": {"url": "postgresql:///logs", "pool_size": 2}}'
    expect(await pools({ 'app.py': configured(binds) })).toEqual([
      `${KEPT(5, 10)}, by default (app.py:7)`,
      `${KEPT(5, 10)}, by default (app.py:6)`,
      `${KEPT(2, 10)} (app.py:6)`,
    ])
  })

  it.each([
    [
      'no queue is used',
      'from sqlalchemy.pool import NullPool\napp.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"poolclass": NullPool}',
    ],
    ['they are computed', 'app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": os.cpu_count()}'],
    ['nothing limits them', 'app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": 5, "max_overflow": -1}'],
    ['some of them come from elsewhere', 'app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_pre_ping": True, **load()}'],
    [
      'two places disagree',
      'app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": 5}\napp.config["SQLALCHEMY_ENGINE_OPTIONS"]["pool_size"] = 6',
    ],
  ])('are not known where %s', async (_, config) => {
    expect(await pools({ 'app.py': configured(config) })).toEqual([])
  })
})

const ENGINE = `from fastapi import FastAPI
from sqlalchemy import create_engine

app = FastAPI()
`

describe('sizes that are handed on', () => {
  it.each([
    [
      'in a dictionary',
      'options = {"pool_size": 3, "max_overflow": 1}\nengine = create_engine("postgresql:///", **options)\n',
      ['4'],
    ],
    [
      'in one of several',
      'SIZES = dict(pool_size=3)\nengine = create_engine("postgresql:///", **SIZES, **{"max_overflow": 2})\n',
      ['5'],
    ],
    [
      'by a function',
      'def options():\n    return {"pool_size": 2}\n\n\nengine = create_engine("postgresql:///", **options())\n',
      ['12'],
    ],
    [
      'to a function',
      'def make(url, size=5, more=0):\n    return create_engine(url, pool_size=size, max_overflow=more)\n\n\nengine = make("postgresql:///", 21)\n',
      ['21'],
    ],
    [
      'to a function, differently',
      'def make(url, size):\n    return create_engine(url, pool_size=size)\n\n\none = make("postgresql:///a", 2)\nother = make("postgresql:///b", 3)\n',
      [],
    ],
    [
      'with more that is not known',
      'def make(url, **more):\n    return create_engine(url, **more)\n\n\nengine = make("postgresql:///", pool_size=2)\n',
      [],
    ],
    [
      'with no queue',
      'from sqlalchemy.pool import NullPool\noptions = {"poolclass": NullPool}\nengine = create_engine("postgresql:///", **options)\n',
      [],
    ],
  ])('%s', async (_, code, totals) => {
    const found = await pools({ 'main.py': ENGINE + code })
    expect(found.map(one => one.split(' ')[0])).toEqual(totals)
  })
})

describe("connections of Django's databases", () => {
  const django = {
    Procfile: 'web: gunicorn --threads 8 shop.wsgi\n',
    'manage.py': 'import os\nimport django\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
    'shop/__init__.py': '',
    'shop/settings/__init__.py': '',
  }
  const BASE = 'import os\nimport dj_database_url\n\nROOT_URLCONF = "shop.urls"\n'
  const KEPT_FOR = (seconds: string): string => `8 one for each thread, kept ${seconds} (CONN_MAX_AGE)`

  it.each([
    ['by a call', 'DATABASES = {"default": dj_database_url.config(conn_max_age=600)}', KEPT_FOR('for 600 s')],
    [
      'by a call with None',
      'DATABASES = {"default": dj_database_url.parse(os.environ["URL"], conn_max_age=None)}',
      KEPT_FOR('until it breaks'),
    ],
    ['into an entry', 'DATABASES = {"default": {}}\nDATABASES["default"]["CONN_MAX_AGE"] = 60', KEPT_FOR('for 60 s')],
    [
      'by a variable',
      'DATABASES = {"default": {"CONN_MAX_AGE": int(os.environ.get("AGE", "30"))}}',
      `${KEPT_FOR('for 30 s')}, unless a setting says otherwise`,
    ],
    [
      'by an update',
      'DATABASES = {"default": {}}\nfound = dj_database_url.config(conn_max_age=500)\nDATABASES["default"].update(found)',
      KEPT_FOR('for 500 s'),
    ],
    [
      'as a pool by a variable',
      'DATABASES = {"default": {"OPTIONS": {"pool": {"max_size": int(os.getenv("POOL", 6))}}}}',
      '6 pool of Django: its size, unless a setting says otherwise',
    ],
  ])('are kept %s', async (_, code, said) => {
    const [found, ...others] = await pools({ ...django, 'shop/settings/base.py': `${BASE}${code}\n` })
    expect(found?.replace(/ \(shop.*/, '')).toBe(said)
    expect(others).toEqual([])
  })

  it.each([
    ['a call says nothing of it', 'DATABASES = {"default": dj_database_url.config()}'],
    [
      'only developers keep them',
      'DATABASES = {"default": {}}\nif DEBUG:\n    DATABASES["default"]["CONN_MAX_AGE"] = 60',
    ],
  ])('are not kept where %s', async (_, code) => {
    expect(await pools({ ...django, 'shop/settings/base.py': `${BASE}${code}\n` })).toEqual([])
  })

  it('are those that production adds to what all share', async () => {
    const found = await pools({
      ...django,
      'shop/settings/base.py': `${BASE}DATABASES = {"default": {"CONN_MAX_AGE": 5}}\n`,
      'shop/settings/local.py': 'from .base import *\n\nDATABASES["default"]["CONN_MAX_AGE"] = 1\n',
      'shop/settings/production.py':
        'from .base import *\n\nDATABASES["default"]["CONN_MAX_AGE"] = env.int("AGE", default=60)\n',
    })
    expect(found).toEqual([`${KEPT_FOR('for 60 s')}, unless a setting says otherwise (shop/settings/production.py:3)`])
  })
})
