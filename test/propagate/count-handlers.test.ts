/** How many handlers a service has: each function or method that its author would call one, however it is decorated and registered. */
import { expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

const DECORATOR =
  'from functools import wraps\n\n\ndef safe(view):\n    @wraps(view)\n    def wrapper(*args, **kwargs):\n        return view(*args, **kwargs)\n\n    return wrapper\n\n\n'
const VIEW =
  'class Items(MethodView):\n    @safe\n    def get(self):\n        return "a"\n\n    @safe\n    def post(self):\n        return "b"\n\n\napp.add_url_rule("/items", view_func=Items.as_view("items"))\n'
const FLASK = 'from flask import Flask\nfrom flask.views import MethodView\n'

function counted(texts: Readonly<Record<string, string>>): unknown {
  const [service] = analyseTexts(texts).services
  return service?.handlers
}

test('methods behind a decorator of the same module', () => {
  expect(counted({ 'main.py': `${FLASK}${DECORATOR}app = Flask(__name__)\n\n\n${VIEW}` })).toMatchObject({ sync: 2 })
})

test('methods behind a decorator of another module', () => {
  const main = `${FLASK}from guards import safe\n\napp = Flask(__name__)\n\n\n${VIEW}`
  expect(counted({ 'guards.py': DECORATOR, 'main.py': main })).toMatchObject({ sync: 2 })
})

test('one function that several methods and rules reach', () => {
  const main = `${FLASK}from views import show\n\napp = Flask(__name__)\napp.add_url_rule("/a", view_func=show, methods=["GET", "POST"])\napp.add_url_rule("/b", view_func=show, methods=["GET"])\n`
  expect(counted({ 'views.py': 'def show():\n    return "a"\n', 'main.py': main })).toMatchObject({ sync: 1 })
})
