/** Routes are shown as the server knows them: under the prefixes of their routers. */
import { describe, expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

/** `function route` of every route entry, sorted. */
function routes(texts: Readonly<Record<string, string>>): string[] {
  return analyseTexts(texts)
    .functions.flatMap(fn => fn.registrations.map(one => `${fn.name} ${one.route ?? ''}`))
    .sort()
}

const USERS =
  'from fastapi import APIRouter\nrouter = APIRouter(prefix="/users")\n\n@router.get("/{id}")\ndef one(id): ...\n'

describe('route prefixes', () => {
  test('of a router included by an application', () => {
    const main =
      'from fastapi import FastAPI\nfrom users import router\napp = FastAPI()\napp.include_router(router, prefix="/api")\n'
    expect(routes({ 'users.py': USERS, 'main.py': main })).toEqual(['one /api/users/{id}'])
  })

  test('through routers in between, and by module attributes', () => {
    const api =
      'from fastapi import APIRouter\nimport users\napi = APIRouter(prefix="/v1")\napi.include_router(users.router)\n'
    const main =
      'from fastapi import FastAPI\nimport api\napp = FastAPI()\napp.include_router(api.api, prefix="/api")\n'
    expect(routes({ 'users.py': USERS, 'api.py': api, 'main.py': main })).toEqual(['one /api/v1/users/{id}'])
  })

  test('that are computed, and settings that are written down', () => {
    const main =
      'import os\nfrom fastapi import FastAPI\nfrom users import router\napp = FastAPI()\napp.include_router(router, prefix=os.environ["P"])\n'
    expect(routes({ 'users.py': USERS, 'main.py': main })).toEqual(['one …/users/{id}'])
    const constant =
      'from fastapi import FastAPI\nfrom users import router\nBASE = "/base"\napp = FastAPI()\napp.include_router(router, prefix=BASE)\n'
    expect(routes({ 'users.py': USERS, 'main.py': constant })).toEqual(['one /base/users/{id}'])
  })

  test('made by a factory', () => {
    const text =
      'from fastapi import APIRouter, FastAPI\n\ndef build():\n    router = APIRouter(prefix="/a")\n\n    @router.get("/b")\n    def b(): ...\n\n    return router\n\napp = FastAPI()\napp.include_router(build(), prefix="/x")\n'
    expect(routes({ 'main.py': text })).toEqual(['b /x/a/b'])
  })

  test('of a blueprint, where the one given at registration replaces its own', () => {
    const text = (given: string): string =>
      `from flask import Blueprint, Flask\nbp = Blueprint("b", __name__, url_prefix="/own")\n\n@bp.get("/x")\ndef x(): ...\n\napp = Flask(__name__)\napp.register_blueprint(bp${given})\n`
    expect(routes({ 'app.py': text('') })).toEqual(['x /own/x'])
    expect(routes({ 'app.py': text(', url_prefix="/given"') })).toEqual(['x /given/x'])
    expect(routes({ 'app.py': text(', url_prefix="/given/"') })).toEqual(['x /given/x'])
  })

  test('of a router of Ninja, with one slash between the parts', () => {
    const items =
      'from ninja import Router\nrouter = Router()\n\n@router.get("/")\ndef all(request): ...\n\n@router.get("{id}")\ndef one(request, id): ...\n'
    const api =
      'from ninja import NinjaAPI\nfrom items import router\napi = NinjaAPI()\napi.add_router("/api/items/", router)\n'
    expect(routes({ 'items.py': items, 'api.py': api })).toEqual(['all /api/items/', 'one /api/items/{id}'])
  })
})
