/** Functions that an OpenAPI file names are handlers of the application that is given the file. */
import { expect, test } from 'vitest'
import { extractOperations } from '../../src/extract/deployment/operations.ts'
import { analyseTexts, placesOf } from './analyse-texts.ts'

const API = `
paths:
  /orders:
    get: { operationId: orders.search }
    post: { operationId: create, x-openapi-router-controller: orders }
  /orders/{id}:
    x-swagger-router-controller: orders
    delete: { operationId: remove }
    parameters: [{ name: id }]
`
const ORDERS = 'def search(): ...\n\nasync def create(): ...\n\ndef remove(): ...\n\ndef other(): ...\n'

test('operations are read with their routes and methods', () => {
  expect(extractOperations(API)).toEqual([
    { handler: 'orders.search', route: '/orders', method: 'GET' },
    { handler: 'orders.create', route: '/orders', method: 'POST' },
    { handler: 'orders.remove', route: '/orders/{id}', method: 'DELETE' },
  ])
  expect(extractOperations('{"paths": {"/a": {"get": {"operationId": "m.a"}}}}')).toHaveLength(1)
  expect(extractOperations('get: [1, 2]\noperationId: no')).toEqual([])
})

test('an application that is told the file serves them', () => {
  const main = 'import connexion\napp = connexion.AsyncApp(__name__)\napp.add_api("api.yaml")\n'
  const analysis = analyseTexts({ 'main.py': main, 'orders.py': ORDERS, 'api.yaml': API })
  expect(placesOf(analysis, 'orders.search')).toEqual(['thread-pool:anyio'])
  expect(placesOf(analysis, 'orders.create')).toEqual(['shared-loop'])
  expect(placesOf(analysis, 'orders.other')).toEqual([])
  const entries = analysis.functions.flatMap(({ name, registrations }) =>
    registrations.map(({ method, route }) => `${name} ${method ?? ''} ${route ?? ''}`),
  )
  expect(entries.sort()).toEqual(['create POST /orders', 'remove DELETE /orders/{id}', 'search GET /orders'])
})

test('of several files the one is meant that the call names', () => {
  const main = 'import connexion\napp = connexion.FlaskApp(__name__)\napp.add_api("v2.yaml")\n'
  const other = 'paths: { /o: { get: { operationId: orders.other } } }'
  const analysis = analyseTexts({ 'main.py': main, 'orders.py': ORDERS, 'v1.yaml': API, 'v2.yaml': other })
  expect(placesOf(analysis, 'orders.other')).toEqual(['thread-pool:a2wsgi'])
  expect(placesOf(analysis, 'orders.search')).toEqual([])
})

test('where no name of a file is known, those near the code are meant, and handlers have their own names', () => {
  const kept = 'def kept(f):\n    def inner(*args):\n        return f(*args)\n    return inner\n'
  const analysis = analyseTexts({
    'admin/app.py': `import connexion\nfrom os import path\napp = connexion.FlaskApp(__name__)\napp.add_api(path.join(path.dirname(__file__), "api.yaml"))\n${kept}@kept\ndef search(): ...\n@kept\ndef find(): ...\n`,
    'admin/api.yaml':
      'paths: { /s: { get: { operationId: admin.app.search } }, /f: { get: { operationId: admin.app.find } } }',
    'orders.py': ORDERS,
    'public/api.yaml': API,
  })
  const registered = analysis.functions.flatMap(one => one.registrations.map(({ function: name }) => name))
  expect(registered.sort()).toEqual(['admin.app.find', 'admin.app.search'])
  expect(placesOf(analysis, 'orders.search')).toEqual([])
})

test('where the description was read before it is given, and none is near, any may be meant', () => {
  const analysis = analyseTexts({
    'app/main.py':
      'import connexion\nfrom specs import read\napp = connexion.FlaskApp(__name__)\napp.add_api(read("v1"))\n',
    'orders.py': ORDERS,
    'specs/v1.yaml': API,
    'specs/v2.yaml': 'paths: { /o: { get: { operationId: orders.other } } }',
  })
  expect(placesOf(analysis, 'orders.search')).toEqual(['thread-pool:a2wsgi'])
  expect(placesOf(analysis, 'orders.other')).toEqual(['thread-pool:a2wsgi'])
})

test('a factory for several applications means the descriptions of those who call it', () => {
  const factory =
    'import connexion\nimport yaml\ndef read(path):\n    with open(path) as f:\n        return yaml.safe_load(f)\n' +
    'def create_app(root):\n    app = connexion.App(__name__)\n    app.add_api({**read("common.yaml"), **read(root + "/api.yaml")})\n    return app\n'
  const analysis = analyseTexts({
    'common/factory.py': factory,
    'common/common.yaml': 'paths: { /o: { get: { operationId: orders.other } } }',
    'shop/app.py': 'from common.factory import create_app\napp = create_app("shop")\n',
    'shop/api.yaml': API,
    'orders.py': ORDERS,
    'elsewhere/api.yaml': 'paths: { /s: { get: { operationId: elsewhere.views.seen } } }',
    'elsewhere/views.py': 'def seen(): ...\n',
  })
  const registered = analysis.functions.flatMap(one => one.registrations.map(({ function: name }) => name))
  expect(registered.sort()).toEqual(['orders.create', 'orders.other', 'orders.remove', 'orders.search'])
})
