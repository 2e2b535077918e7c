/** Names and texts of a repository give a screen no orders. */
import { expect, test } from 'vitest'
import { harmless } from '../../src/cli/screen/harmless.ts'

test.each([
  ['a file that clears the screen', 'app/\u001b[2J.py', 'app/\uFFFD[2J.py'],
  ['a title, a link, a bell', '\u001b]0;x\u0007', '\uFFFD]0;x\uFFFD'],
  ['a line that is written over', 'error\rclean', 'error\uFFFDclean'],
  ['the eight-bit form', '\u009b2J', '\uFFFD2J'],
  ['text that runs backwards', 'a\u202eyp.b', 'a\uFFFDyp.b'],
  ['hidden text', '\u001b[8mx', '\uFFFD[8mx'],
])('%s', (_, text, shown) => {
  expect(harmless(text)).toBe(shown)
})

test('colours, the progress line, tabs and ends of lines stay', () => {
  const own = '\u001b[31merror\u001b[39m\tx\n\r\u001b[Kreading …\r\n'
  expect(harmless(own)).toBe(own)
})
