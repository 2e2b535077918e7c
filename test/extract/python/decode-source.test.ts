/** Bytes to text, as Python would read them. */
import { describe, expect, it } from 'vitest'
import { decodeSource } from '../../../src/extract/python/source/decode-source.ts'

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

describe('decodeSource', () => {
  it.each([
    ['UTF-8 unless said otherwise', 'x = "\xc3\xa9"', 'x = "é"', 'utf-8'],
    ['a byte order mark stays', '\xef\xbb\xbfx', '\ufeffx', 'utf-8'],
    ['latin-1', '# coding: latin-1\n\xe9\x80', '# coding: latin-1\né\x80', 'latin-1'],
    ['iso-8859-1 by another name', '# -*- coding: ISO_8859_1 -*-\n\xe9', '# -*- coding: ISO_8859_1 -*-\né', 'latin-1'],
    ['cp1252', '# coding=cp1252\n\x80\xe9', '# coding=cp1252\n€é', 'windows-1252'],
    ['ascii', '# coding: ascii\nx', '# coding: ascii\nx', 'utf-8'],
    ['koi8-r', '# coding: koi8-r\n\xc1', '# coding: koi8-r\nа', 'koi8-r'],
    [
      'in the second line',
      '#!/usr/bin/python\n# coding: latin1\n\xe9',
      '#!/usr/bin/python\n# coding: latin1\né',
      'latin-1',
    ],
    ['lone carriage returns end lines', 'a\rb\r\nc\r', 'a\nb\r\nc\n', 'utf-8'],
    ['nothing', '', '', 'utf-8'],
  ])('%s', (_, source, text, encoding) => {
    expect(decodeSource(bytes(source))).toEqual({ text, encoding, problems: [] })
  })

  it('does not look for the encoding behind code', () => {
    expect(decodeSource(bytes('x = 1\n# coding: latin-1\n')).encoding).toBe('utf-8')
    expect(decodeSource(bytes('#\n#\n# coding: latin-1\n')).encoding).toBe('utf-8')
  })

  it('replaces what is not UTF-8, and says where it begins', () => {
    const { text, problems } = decodeSource(bytes('ab\xe9\xff'))
    expect(text).toBe('ab\ufffd\ufffd')
    expect(problems).toMatchObject([{ kind: 'encoding', s: 2 }])
  })

  it('reads an unknown encoding as UTF-8', () => {
    const { text, problems } = decodeSource(bytes('# coding: klingon\nx'))
    expect(text).toBe('# coding: klingon\nx')
    expect(problems).toMatchObject([{ kind: 'encoding' }])
  })

  it('has no text of binary data', () => {
    expect(decodeSource(bytes('x\0y'))).toMatchObject({ text: '', problems: [{ kind: 'binary' }] })
  })
})
