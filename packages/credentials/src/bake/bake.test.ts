import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import encodeChunks from 'png-chunks-encode'
import extractChunks from 'png-chunks-extract'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../encoding/crc32.ts'
import { bytesEqual, concatBytes, fromUtf8, toUtf8 } from '../encoding/index.ts'
import { bake, readBadge, unbake } from '../index.ts'

const json = JSON.stringify({ name: 'Ropework ✓ 😀', note: 'ends here: ]]> or not & <b>' })
const jwt = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2lnbmF0dXJl'

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(toUtf8(type), data)
  const frame = new DataView(new ArrayBuffer(4))
  frame.setUint32(0, data.length)
  const checksum = new DataView(new ArrayBuffer(4))
  checksum.setUint32(0, crc32(body))
  return concatBytes(new Uint8Array(frame.buffer), body, new Uint8Array(checksum.buffer))
}

function header(width = 1, height = 1): Uint8Array {
  const view = new DataView(new ArrayBuffer(13))
  view.setUint32(0, width)
  view.setUint32(4, height)
  view.setUint8(8, 8)
  return chunk('IHDR', new Uint8Array(view.buffer))
}

const magic = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const pixels = chunk('IDAT', deflateSync(new Uint8Array([0, 7])))
const end = chunk('IEND', new Uint8Array())
const png = concatBytes(magic, header(), pixels, end)
const iTXt = (text: string, keyword = 'openbadgecredential', flag = '\0') =>
  chunk('iTXt', toUtf8(`${keyword}\0${flag}\0\0\0${text}`))
const withChunks = (...chunks: Uint8Array[]) => concatBytes(magic, header(), pixels, ...chunks, end)
const refusal = (code: string) => expect.objectContaining({ code })

describe('a baked PNG', () => {
  test.each([json, jwt])('gives back what was baked', (text) => {
    expect(unbake(bake(png, text))).toEqual({ kind: 'png', version: '3.0', text })
    expect(readBadge(bake(png, text))).toMatchObject({ format: 'png', text })
  })

  test('keeps every other chunk as it was, and is read by other software', () => {
    const chunks = extractChunks(bake(png, json))
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'IDAT', 'iTXt', 'IEND'])
    expect(bytesEqual(encodeChunks(chunks.filter(({ name }) => name !== 'iTXt')), png)).toBe(true)
  })

  test('holds one badge, however often it is baked', () => {
    expect(bytesEqual(bake(bake(bake(png, jwt), 'x'), json), bake(png, json))).toBe(true)
  })

  test('of version 2.0 is recognized, also as the old text chunk with an address', () => {
    expect(unbake(withChunks(iTXt('{}', 'openbadges')))).toMatchObject({ version: '2.0', text: '{}' })
    expect(unbake(withChunks(chunk('tEXt', toUtf8('openbadges\0https://x.example/1'))))).toMatchObject({
      text: 'https://x.example/1',
    })
  })

  const broken = iTXt(json).slice()
  broken[40]! ^= 1
  test.each([
    ['without a badge', png, 'badge.nothing_inside'],
    ['with two badges', withChunks(iTXt(json), iTXt(jwt)), 'badge.more_than_one'],
    ['with badges of two versions', withChunks(iTXt(json), iTXt('{}', 'openbadges')), 'badge.more_than_one'],
    ['with a compressed badge', withChunks(iTXt(json, 'openbadgecredential', '\x01')), 'badge.damaged'],
    ['with a wrong checksum', withChunks(broken), 'badge.damaged'],
    [
      'with a text that is not UTF-8',
      withChunks(chunk('iTXt', concatBytes(toUtf8('openbadgecredential\0\0\0\0\0'), Uint8Array.of(0xff)))),
      'badge.not_text',
    ],
    ['cut off', bake(png, json).slice(0, -20), 'badge.damaged'],
    [
      'with a chunk longer than the file',
      concatBytes(magic, header(), Uint8Array.of(0x7f, 0xff, 0xff, 0xff), pixels),
      'badge.damaged',
    ],
    ['with a huge picture', concatBytes(magic, header(100_000, 100_000), end), 'badge.too_complex'],
    [
      'with a thousand chunks and one',
      withChunks(...new Array<Uint8Array>(1_000).fill(chunk('tEXt', toUtf8('a\0b')))),
      'badge.too_complex',
    ],
    ['with a text beyond a megabyte', withChunks(iTXt(`{"a":"${'x'.repeat(1_000_000)}"}`)), 'badge.too_large'],
  ])('%s is refused', (_title, image, code) => {
    expect(() => unbake(image)).toThrow(refusal(code))
  })
})

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
const svg = toUtf8(`<?xml version="1.0"?>\r\n<!-- a 😀 comment -->\r\n${open}\r\n<g><path d="M0 0"/></g></svg>\r\n`)
const ns = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'

describe('a baked SVG', () => {
  test.each([json, jwt])('gives back what was baked', (text) => {
    const { text: back, ...rest } = unbake(bake(svg, text))
    expect(rest).toEqual({ kind: 'svg', version: '3.0' })
    expect(back.startsWith('{') ? JSON.parse(back) : back).toEqual(text.startsWith('{') ? JSON.parse(text) : text)
  })

  test('has the badge as first child of the root, and keeps the drawing', () => {
    const text = fromUtf8(bake(svg, jwt))!
    expect(text).toContain(`viewBox="0 0 1 1" ${ns}><openbadges:credential verify="${jwt}"/>`)
    expect(text).toContain('<g><path d="M0 0"/></g></svg>')
  })

  test('holds one badge, however often it is baked, and whatever the prefix meant before', () => {
    expect(fromUtf8(bake(bake(svg, json), jwt))).toBe(fromUtf8(bake(svg, jwt)))
    const foreign = toUtf8(
      '<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="https://x.example"/></svg>',
    )
    expect(unbake(foreign)).toEqual({ kind: 'svg', version: '2.0', text: 'https://x.example' })
    expect(unbake(bake(foreign, json))).toMatchObject({ version: '3.0' })
    expect(unbake(bake(toUtf8('<svg />'), json))).toMatchObject({ text: expect.stringContaining('Ropework') })
  })

  test.each([
    ['without a badge', '<svg/>', 'badge.nothing_inside'],
    [
      'with two badges',
      `<svg ${ns}><openbadges:credential verify="a"/><openbadges:credential verify="b"/></svg>`,
      'badge.more_than_one',
    ],
    [
      'with a badge in attribute and text',
      `<svg ${ns}><openbadges:credential verify="a">{}</openbadges:credential></svg>`,
      'badge.more_than_one',
    ],
    [
      'with elements in the badge',
      `<svg ${ns}><openbadges:credential><g/></openbadges:credential></svg>`,
      'badge.damaged',
    ],
    ['with another element of the namespace', `<svg ${ns}><openbadges:other/></svg>`, 'badge.damaged'],
    ['with a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'badge.damaged'],
    ['with an entity', '<svg>&a;</svg>', 'badge.damaged'],
    ['that does not end', '<svg><g>', 'badge.damaged'],
    ['that is HTML', '<html></html>', 'badge.not_recognized'],
    ['nested too deeply', `<svg>${'<g>'.repeat(101)}${'</g>'.repeat(101)}</svg>`, 'badge.too_complex'],
    ['with too many elements', `<svg>${'<g/>'.repeat(20_001)}</svg>`, 'badge.too_complex'],
    ['beyond two megabytes', `<svg>${' '.repeat(2_000_000)}</svg>`, 'badge.too_large'],
  ])('%s is refused', (_title, text, code) => {
    expect(() => unbake(toUtf8(text))).toThrow(refusal(code))
  })
})

describe('reading what strangers send', () => {
  test('ends with a badge or a refusal, whatever the bytes', () => {
    const seeds = [bake(png, json), bake(svg, json), bake(svg, jwt), toUtf8(json), toUtf8(jwt)]
    const change = fc.tuple(fc.nat(), fc.nat(255))
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { maxLength: 8 }), fc.nat(60), (seed, changes, cut) => {
        const bytes = seed.slice(0, seed.length - (cut > 40 ? cut : 0))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        try {
          expect(typeof readBadge(bytes).text).toBe('string')
        } catch (error) {
          expect(error).toMatchObject({ name: 'CredentialError', code: expect.stringMatching(/^badge\./) })
        }
      }),
      { numRuns: 4_000 },
    )
  })
})
