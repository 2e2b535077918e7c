/** `getattr` with a name that is put together while the program runs. */
import { expect, test } from 'vitest'
import { analyseTexts, reachedAt } from '../propagate/analyse-texts.ts'

const VALIDATED = `
import time

class Views:
    def on_start(self):
        time.sleep(1)

def run(views: Views, validators, name):
    for validator in validators:
        if isinstance(validator, str):
            validator = getattr(views, validator)
        validator()
    method = f"on_{name}"
    getattr(views, method)()
`

test('a name that takes what its own text names is not asked for itself again', () => {
  const analysis = analyseTexts(VALIDATED)
  expect(reachedAt(analysis, 'main.py', 14)).toContain('main.Views.on_start')
})

test('two names that take what the other one names', () => {
  const program = `${VALIDATED}\n    one = getattr(views, name)\n    other = getattr(views, one)\n    one = getattr(views, other)\n`
  expect(analyseTexts(program).functions.map(({ id }) => id)).toContain('main.run')
})
