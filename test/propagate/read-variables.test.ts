/** Functions that a framework finds in variables which it reads by their names are entries. */
import { expect, test } from 'vitest'
import { analyseTexts, placesOf } from './analyse-texts.ts'

const HOOKS = `
app_name = "shop"
scheduler_events = {
    "daily": ["shop.tasks.clean"],
    "cron": {"0/15 * * * *": ["shop.tasks.poll"]},
}
doc_events = {"*": {"on_update": "shop.events.note"}, "Order": {"on_submit": ["shop.events.send"]}}
doc_events["Item"] = {"validate": "shop.events.never"}
before_request = ["shop.events.check"]
after_install = "shop.events.fill"
title = "shop.events.never"
`
const TASKS = 'def clean(): ...\n\ndef poll(): ...\n\ndef later(): ...\n\ndef sooner(): ...\n'
const EVENTS = ['note', 'send', 'check', 'fill', 'never'].map(name => `def ${name}(doc=None, method=None): ...\n`).join('\n') // prettier-ignore
const API = `
import frappe
from shop.tasks import sooner

@frappe.whitelist(methods=["POST"])
def buy():
    frappe.enqueue("shop.tasks.later", queue="long")
    frappe.enqueue(sooner)
`
const FRAPPE = { 'shop/__init__.py': '', 'shop/hooks.py': HOOKS, 'shop/tasks.py': TASKS, 'shop/events.py': EVENTS, 'shop/api.py': API } // prettier-ignore

test('dotted paths in the variables of a module, at any depth', () => {
  const analysis = analyseTexts(FRAPPE)
  const places = (names: readonly string[]): readonly string[] => names.flatMap(name => placesOf(analysis, name))
  expect(places(['shop.tasks.clean', 'shop.tasks.poll'])).toEqual(['background', 'background'])
  expect(places(['shop.tasks.later', 'shop.tasks.sooner'])).toEqual(['background', 'background'])
  expect(places(['shop.events.note', 'shop.events.send', 'shop.events.check'])).toEqual(['wsgi-thread', 'wsgi-thread', 'wsgi-thread']) // prettier-ignore
  expect(places(['shop.events.fill'])).toEqual(['script'])
  expect(places(['shop.events.never'])).toEqual([])
})

test('the package is an application, with its handlers', () => {
  const [service] = analyseTexts(FRAPPE).services
  expect(service).toMatchObject({ framework: 'frappe', interface: 'wsgi', handlers: { async: 0, sync: 1 } })
})

test('a module of that name in a package that does not use the library is nobody’s', () => {
  const analysis = analyseTexts({ ...FRAPPE, 'other/__init__.py': '', 'other/hooks.py': 'doc_events = "other.jobs.run"\n', 'other/jobs.py': 'def run(): ...\n' }) // prettier-ignore
  expect(placesOf(analysis, 'other.jobs.run')).toEqual([])
})

test('a class of a module that uses the library, and functions that are defined in it', () => {
  const settings = (line: string): string =>
    `${line}\nasync def job(ctx): ...\n\nclass Settings:\n    functions = [job]\n    async def on_startup(ctx): ...\n`
  const analysis = analyseTexts({ 'main.py': settings('import arq'), 'other.py': settings('import queue') })
  expect(placesOf(analysis, 'main.job')).toEqual(['shared-loop'])
  expect(placesOf(analysis, 'main.Settings.on_startup')).toEqual(['startup'])
  expect(placesOf(analysis, 'other.job')).toEqual(['shared-loop?'])
})
