import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, toUtf8 } from '../../encoding/index.ts'
import { CredentialError } from '../../errors.ts'
import { bake, issueCredential, readBadge, unbake, verifyCredential } from '../../index.ts'
import { givenIssuer, givenRichCredential } from '../../testing/given.ts'
import { workOf } from '../../testing/work-of.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const json = '{"name":"Knots — „Seemannsknoten“ 结 🪢"}'
const jws = 'eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiUm9wZXdvcmsifQ.AAAA'

async function givenPdf({ useObjectStreams = true, files = [] as readonly (readonly [string, string])[] } = {}) {
  const document = await PDFDocument.create()
  document.addPage([200, 100]).drawText('Ropework')
  for (const [name, text] of files) await document.attach(toUtf8(text), name)
  return document.save({ useObjectStreams })
}

/** A PDF made by hand of these objects, numbered from 1; the first is its catalog. */
function handmade(objects: readonly (string | Uint8Array)[], trailer = '', entries?: string): Uint8Array {
  const parts: Uint8Array[] = [toUtf8('%PDF-1.7\n')]
  let length = parts[0]!.length
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    const body = typeof object === 'string' ? toUtf8(object) : object
    const part = concatBytes(toUtf8(`${index + 1} 0 obj\n`), body, toUtf8('\nendobj\n'))
    offsets.push(length)
    parts.push(part)
    length += part.length
  }
  const table =
    entries ??
    `0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  return concatBytes(
    ...parts,
    toUtf8(
      `xref\n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
}

function stream(dictionary: string, data: Uint8Array): Uint8Array {
  return concatBytes(toUtf8(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, toUtf8('\nendstream'))
}

const catalog = '<</Type/Catalog/Names<</EmbeddedFiles<</Names[(a.json) 2 0 R]>>>>>>'
const description = '<</Type/Filespec/F(a.json)/EF<</F 3 0 R>>>>'
const attached = (file: Uint8Array | string) => handmade([catalog, description, file])

describe.each([
  ['with a table of objects', false],
  ['with streams of objects', true],
])('a PDF %s', (_title, useObjectStreams) => {
  test.each([
    ['JSON', json, 'openbadge.json', 'application/vc'],
    ['a JWS', jws, 'openbadge.jwt', 'application/vc+jwt'],
  ])('carries %s, which other software finds, too', async (_what, text, name, mimeType) => {
    const image = await givenPdf({ useObjectStreams })
    const baked = bake(image, text)
    expect(unbake(baked)).toEqual({ kind: 'pdf', text })
    expect(readBadge(baked)).toEqual({ format: 'pdf', text })
    const [attachment, ...others] = (await PDFDocument.load(baked)).getAttachments()
    expect(others).toEqual([])
    expect(attachment).toMatchObject({ name, mimeType, afRelationship: 'Data' })
    expect(new TextDecoder().decode(attachment!.data)).toBe(text)
  })

  test('keeps every byte that was there, and its other attachments; an earlier badge goes', async () => {
    const image = await givenPdf({ useObjectStreams, files: [['notes.txt', 'Tie ten knots.']] })
    const first = bake(image, json)
    const second = bake(first, jws)
    expect(Buffer.from(first.subarray(0, image.length)).equals(image)).toBe(true)
    expect(unbake(second).text).toBe(jws)
    const names = (await PDFDocument.load(second)).getAttachments().map(({ name }) => name)
    expect(names.sort()).toEqual(['notes.txt', 'openbadge.jwt'])
  })

  test('is read when other software attached the badge', async () => {
    const image = await givenPdf({
      useObjectStreams,
      files: [
        ['badge.json', json],
        ['picture.png', 'x'],
      ],
    })
    expect(unbake(image).text).toBe(json)
  })

  test('with no badge, or more than one, is refused', async () => {
    expect(() => unbake(new Uint8Array())).toThrow(refusal('badge.not_recognized'))
    const none = await givenPdf({ useObjectStreams, files: [['notes.txt', json]] })
    expect(() => unbake(none)).toThrow(refusal('badge.nothing_inside'))
    const two = await givenPdf({
      useObjectStreams,
      files: [
        ['one.json', json],
        ['two.jwt', jws],
      ],
    })
    expect(() => unbake(two)).toThrow(refusal('badge.more_than_one'))
  })
})

test('a credential in a PDF is verified as any other', async () => {
  const { did, signer } = await givenIssuer()
  const signed = await issueCredential(givenRichCredential(did), signer)
  const baked = bake(await givenPdf(), JSON.stringify(signed))
  expect(await verifyCredential(baked)).toMatchObject({ format: 'pdf', verdict: 'valid_unrecognized' })
})

test('what was attached may have gone through filters', () => {
  const deflated = deflateSync(toUtf8(json))
  expect(unbake(attached(stream('/Filter/FlateDecode', deflated))).text).toBe(json)
  const hex = toUtf8(`${deflated.toString('hex')}>`)
  expect(unbake(attached(stream('/Filter[/ASCIIHexDecode/FlateDecode]', hex))).text).toBe(json)
})

describe('a PDF that was made to harm is refused at once:', () => {
  const zeros = (megabytes: number) => deflateSync(new Uint8Array(megabytes * 1_000_000))
  const loop = (count: number) => Array.from({ length: count }, (_, index) => `<</Kids[${index + 3} 0 R]>>`)
  const tableStream = (dictionary: string, data: Uint8Array) => {
    const object = concatBytes(toUtf8('1 0 obj\n'), stream(`/Type/XRef${dictionary}`, data), toUtf8('\nendobj\n'))
    return concatBytes(toUtf8('%PDF-1.7\n'), object, toUtf8('startxref\n9\n%%EOF'))
  }

  test.each<[string, () => Uint8Array, string]>([
    ['larger than the limit', () => concatBytes(toUtf8('%PDF-1.7\n'), new Uint8Array(10_000_000)), 'badge.too_large'],
    [
      'an attachment that inflates without end',
      () => attached(stream('/Filter/FlateDecode', zeros(50))),
      'badge.too_large',
    ],
    [
      'an attachment deflated twice',
      () => attached(stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(zeros(50)))),
      'badge.too_large',
    ],
    [
      'a longer chain of filters',
      () => attached(stream('/Filter[/FlateDecode/FlateDecode/FlateDecode]', zeros(1))),
      'badge.too_complex',
    ],
    [
      'a stream of objects that inflates without end',
      () => withObjectStream('/N 1/First 5', zeros(50), [10]),
      'badge.too_large',
    ],
    [
      'more objects than the limit',
      () => handmade([catalog], '', `0 20001\n${'0000000000 00000 f \n'.repeat(20_001)}`),
      'badge.too_complex',
    ],
    [
      'a table of no width and without end',
      () => tableStream('/W[0 0 0]/Size 999999999999/Root 1 0 R', new Uint8Array()),
      'badge.too_complex',
    ],
    ['a table that leads to itself', () => handmade([catalog], '/Prev 99999999'), 'badge.damaged'],
    [
      'a tree that grows in itself',
      () => handmade(['<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>', '<</Kids[2 0 R]>>']),
      'badge.too_complex',
    ],
    [
      'a tree that is too deep',
      () => handmade(['<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>', ...loop(40)]),
      'badge.too_complex',
    ],
    [
      'references in a circle',
      () => handmade(['<</Type/Catalog/Names 2 0 R>>', '3 0 R', '2 0 R']),
      'badge.too_complex',
    ],
    [
      'a length that is the stream itself',
      () => attached(concatBytes(toUtf8('<</Length 3 0 R>>\nstream\nx\nendstream'))),
      'badge.too_complex',
    ],
    [
      'a list of more than anybody attaches',
      () => handmade([`[${'(a) 2 0 R '.repeat(500_000)}]`]),
      'badge.too_complex',
    ],
    ['a name without end', () => handmade([`(${'a'.repeat(8_000_000)})`]), 'badge.too_complex'],
    ['digits without end', () => handmade([`<${'61'.repeat(4_000_000)}>`]), 'badge.too_complex'],
    ['lists within lists without end', () => handmade(['['.repeat(1_000_000)]), 'badge.too_complex'],
    ['encryption', () => handmade([catalog], '/Encrypt<</Filter/Standard>>'), 'badge.encrypted'],
    ['no table of objects', () => toUtf8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'badge.damaged'],
    ['a stream that is shorter than it says', () => attached('<</Length 999>>\nstream\nx\nendstream'), 'badge.damaged'],
    ['a picture as attachment', () => attached(stream('/Filter/DCTDecode', toUtf8('x'))), 'badge.damaged'],
    ['bytes that are no text', () => attached(stream('', Uint8Array.of(0xff, 0xfe))), 'badge.not_text'],
    ['many objects in one long run of spaces', manyInOneRun, 'badge.too_complex'],
  ])('%s', async (_title, make, code) => {
    const bytes = make()
    expect(await workOf(() => expect(() => unbake(bytes)).toThrow(refusal(code)))).toBeLessThan(3_000)
  })

  /** Each object in the stream begins one byte later in the same run of spaces: what one costs, all cost. */
  function manyInOneRun(): Uint8Array {
    const numbers = Array.from({ length: 5_000 }, (_, index) => index + 11)
    const kids = `<</Type/Catalog/Names<</EmbeddedFiles<</Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>>>>>`
    const table = ['10 0', ...numbers.map((number, index) => `${number} ${kids.length + index}`)].join(' ')
    const content = `${table} ${kids}${' '.repeat(4_000_000)}<<>>`
    const dictionary = `/N ${numbers.length + 1}/First ${table.length + 1}`
    return withObjectStream(dictionary, deflateSync(toUtf8(content)), [10, ...numbers])
  }
})

/** A PDF whose object 1 is a stream of these objects, the first of which is the catalog. */
function withObjectStream(dictionary: string, deflated: Uint8Array, numbers: readonly number[]): Uint8Array {
  const head = toUtf8('%PDF-1.7\n')
  const objects = concatBytes(
    toUtf8('1 0 obj\n'),
    stream(`/Type/ObjStm/Filter/FlateDecode${dictionary}`, deflated),
    toUtf8('\nendobj\n'),
  )
  const entries = Uint8Array.from([1, head.length, ...numbers.flatMap(() => [2, 1])])
  const ranges = `1 1 ${numbers[0]} ${numbers.length}`
  const table = stream(`/Type/XRef/W[1 1 0]/Size 99999/Root ${numbers[0]} 0 R/Index[${ranges}]`, entries)
  const start = head.length + objects.length
  return concatBytes(head, objects, toUtf8('2 0 obj\n'), table, toUtf8(`\nendobj\nstartxref\n${start}\n%%EOF`))
}

test('a PDF with changed bytes is read or refused, and nothing else happens', async () => {
  const whole = await Promise.all(
    [true, false].map(async (useObjectStreams) => bake(await givenPdf({ useObjectStreams }), json)),
  )
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.constantFrom(...whole), changes, fc.option(fc.nat()), (pdf, changed, cut) => {
      const bytes = Uint8Array.from(pdf)
      for (const [at, byte] of changed) bytes[at % bytes.length] = byte
      try {
        unbake(cut === null ? bytes : bytes.subarray(0, cut % bytes.length))
      } catch (error) {
        if (!(error instanceof CredentialError)) throw error
      }
    }),
    { numRuns: 2_000 },
  )
})
