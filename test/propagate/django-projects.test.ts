/** What marks a Django project: `manage.py`, or the server file of a package that has a command of its own in its place. */
import { expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

const SETTINGS = 'ROOT_URLCONF = "shop.urls"\nINSTALLED_APPS = ["shop"]\n'
const WSGI = 'from django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n'

function services(texts: Readonly<Record<string, string>>): readonly string[] {
  return analyseTexts(texts).services.map(({ framework, interface: kind, at }) => `${framework} ${kind} ${at.path}`)
}

test('a server file beside settings is a project', () => {
  const texts = { 'shop/core/settings.py': SETTINGS, 'shop/core/wsgi.py': WSGI, 'shop/urls.py': 'urlpatterns = []\n' }
  expect(services(texts)).toEqual(['django wsgi shop/core/wsgi.py'])
})

test('a server file of another framework, or settings of an application for others, are none', () => {
  expect(services({ 'shop/settings.py': SETTINGS, 'shop/wsgi.py': 'from shop import app\n' })).toEqual([])
  expect(services({ 'shop/settings.py': 'PAGE_SIZE = 10\n', 'shop/wsgi.py': WSGI })).toEqual([])
})

test('settings may be called anything, if they say what every project says', () => {
  const manage =
    'import sys\nfrom django.core.management import execute_from_command_line\n\nexecute_from_command_line(sys.argv)\n'
  expect(services({ 'manage.py': manage, 'shop/conf/base.py': SETTINGS })).toEqual(['django wsgi manage.py'])
  expect(services({ 'manage.py': manage, 'shop/conf/base.py': 'ROOT_URLCONF = "shop.urls"\n' })).toEqual([])
})
