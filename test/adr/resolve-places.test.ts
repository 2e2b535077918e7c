/** Places that a record names by symbol and file: there, moved, or gone. */
import { expect, it } from 'vitest'
import { resolvePlaces } from '../../src/adr/record/resolve-places.ts'

const FUNCTIONS = [
  { id: 'shop.loaders.BoxLoader.batch_load_fn', path: 'shop/loaders.py' },
  { id: 'shop.models.boxes', path: 'shop/models.py' },
]
const TEXTS: Readonly<Record<string, string>> = {
  'shop/loaders.py': 'class BoxLoader:\n    async def batch_load_fn(self): ...\n',
  'shop/models.py': 'LIMIT: int = 10\n\n\ndef boxes(): ...\n',
}

function resolve(record: string): (string | null)[] {
  return resolvePlaces(record, FUNCTIONS, path => TEXTS[path] ?? null).map(({ problem }) => problem)
}

it('finds functions, methods, classes and constants where the record says', () => {
  const record =
    'See `BoxLoader.batch_load_fn` (`shop/loaders.py`) → `boxes` in `shop/models.py`, `BoxLoader` (`shop/loaders.py`), `LIMIT` in `shop/models.py`, `boxes()` in `shop/models.py:12`.'
  expect(resolve(record)).toEqual([null, null, null, null])
})

it('says what moved and what is gone', () => {
  expect(resolve('`boxes` in `shop/loaders.py`')).toEqual([
    'the file does not define it; `boxes` is in `shop/models.py` now',
  ])
  expect(resolve('`boxes` (`shop/old.py`)')).toEqual(['the file is not there; `boxes` is in `shop/models.py` now'])
  expect(resolve('`crates` in `shop/old.py`')).toEqual(['the file is not there'])
  expect(resolve('Text without places, `code`, and `a` in `b`.')).toEqual([])
})
