import { TextEncoder } from 'node:util'
import { describe, expect, test } from 'vitest'
import { decodePage } from '../../src/intake/decode-page.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts)

const bytes = {
  /** "中国" */
  gb: Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa),
  /** "日本" */
  sjis: Uint8Array.of(0x93, 0xfa, 0x96, 0x7b),
  /** "é–" */
  windows: Uint8Array.of(0xe9, 0x96),
}

describe('the bytes of a page', () => {
  test.each([
    ['UTF-8 where nothing is declared', utf8('<p>é中'), undefined, '<p>é中', 0],
    [
      'by their mark, before anything declared',
      joined(Uint8Array.of(0xff, 0xfe), Buffer.from('<p>é', 'utf16le')),
      'gbk',
      '<p>é',
      0,
    ],
    ['as declared with them', joined(latin('<p>'), bytes.gb), 'gb18030', '<p>中国', 0],
    [
      'as declared in them',
      joined(latin('<meta charset="shift_jis"><p>'), bytes.sjis),
      undefined,
      '<meta charset="shift_jis"><p>日本',
      0,
    ],
    [
      'as declared in them, the old way',
      joined(
        latin('<META http-equiv=Content-Type content="text/html; charset=gb2312"><p>'),
        bytes.gb,
      ),
      undefined,
      '中国',
      0,
    ],
    [
      'as declared in the line of XML',
      joined(latin('<?xml version="1.0" encoding="windows-1252"?><p>'), bytes.windows),
      undefined,
      'é–',
      0,
    ],
    [
      'as declared in them, where what came with them is wrong',
      joined(latin('<meta charset=gbk><p>'), bytes.gb),
      'utf-8',
      '中国',
      1,
    ],
    [
      'UTF-8, whatever was declared',
      utf8('<meta charset=iso-8859-1><p>é中'),
      'windows-1252',
      'é中',
      1,
    ],
    [
      'by the language of the page',
      joined(latin('<html lang="zh-CN"><p>'), bytes.gb),
      undefined,
      '中国',
      1,
    ],
    [
      'as most pages, where nothing tells',
      joined(latin('<p>'), bytes.windows),
      undefined,
      '<p>é–',
      1,
    ],
    [
      'UTF-8 with a few broken characters',
      joined(utf8('<p>中国中国中国中国'), Uint8Array.of(0xff), utf8('中国中国')),
      'utf-8',
      '中国\ufffd中国',
      0,
    ],
    ['ASCII, under a name that nobody knows', latin('<p>Li Ming'), 'klingon', '<p>Li Ming', 0],
    ['UTF-16 where it was declared', Buffer.from('<p>é', 'utf16le'), 'utf-16le', '<p>é', 0],
    ['not UTF-16 where they say so in ASCII', utf8('<meta charset=utf-16><p>é'), undefined, 'é', 0],
    [
      'with shifts',
      joined(
        latin('<meta charset=iso-2022-jp><p>'),
        Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42),
      ),
      undefined,
      '日本',
      0,
    ],
    ['none at all', new Uint8Array(), undefined, '', 0],
  ])('are read %s', (_about, page, declared, text, notes) => {
    const decoded = decodePage(page, declared)
    expect(decoded.html).toContain(text)
    expect(decoded.notes).toHaveLength(notes)
  })

  test('that are not what was declared leave a note of what they were taken for', () => {
    const { notes } = decodePage(joined(latin('<p>'), bytes.windows), 'utf-8')
    expect(notes).toEqual([
      {
        code: 'charset-guessed',
        message:
          'expected a page in "utf-8", as declared, got other bytes; read it as windows-1252',
      },
    ])
  })
})
