import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type VerificationReport, verifyCredential } from '../src/index.ts'
import type { JsonValue } from '../src/json.ts'
import { nodeCrypto } from '../src/node/index.ts'
import { workOf } from '../src/testing/work-of.ts'
import { type Expectation, optionsOf } from './fixture.ts'

/** Malformed files of each format: `npm run test:deep` tries this many, every other run some. */
const RUNS = process.env.CAIRN_DEEP ? 10_000 : 250
/** What one file may cost, in milliseconds of work, and what all of them may leave behind, in bytes. */
const MOST_WORK = 3_000
const MOST_GROWTH = 30_000_000

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is still in use once everything that can go is gone. */
function bytesHeld(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const folder = join(import.meta.dirname, '../../../conformance/credentials/valid')
const seeds = readdirSync(folder)
  .filter((file) => !file.endsWith('.report.json'))
  .map((file) => ({
    name: file,
    bytes: new Uint8Array(readFileSync(join(folder, file))),
    options: optionsOf(
      JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/, '.report.json')), 'utf8')) as Expectation,
    ),
  }))

/** What befalls bytes: one is another, some are lost, some come twice, the rest is missing, or another file is in between. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ how: fc.constant('set' as const), at: fc.nat(), value: fc.nat(255) }),
  fc.record({ how: fc.constant('flip' as const), at: fc.nat(), value: fc.nat(7) }),
  fc.record({ how: fc.constant('lose' as const), at: fc.nat(), value: fc.nat(40) }),
  fc.record({ how: fc.constant('twice' as const), at: fc.nat(), value: fc.nat(400) }),
  fc.record({ how: fc.constant('end' as const), at: fc.nat(), value: fc.constant(0) }),
  fc.record({ how: fc.constant('splice' as const), at: fc.nat(), value: fc.nat(seeds.length - 1) }),
)
interface Damage {
  how: 'set' | 'flip' | 'lose' | 'twice' | 'end' | 'splice'
  at: number
  value: number
}

function damaged(bytes: Uint8Array, { how, at, value }: Damage): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length
  const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
  switch (how) {
    case 'set':
      return bytes.with(place, value)
    case 'flip':
      return bytes.with(place, bytes[place]! ^ (1 << value))
    case 'lose':
      return joined(bytes.subarray(0, place), bytes.subarray(place + value))
    case 'twice':
      return joined(bytes.subarray(0, place + value), bytes.subarray(place))
    case 'end':
      return bytes.slice(0, place)
    case 'splice':
      return joined(bytes.subarray(0, place), seeds[value]!.bytes.subarray(0, 2_000), bytes.subarray(place))
  }
}

/** Everything that a document says, whatever the order and the brackets: `/path/of/keys=value`. */
function saidBy(value: JsonValue | undefined, path = ''): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set([`${path}=${JSON.stringify(value)}`])
  if (Array.isArray(value)) return new Set(value.flatMap((item: JsonValue) => [...saidBy(item, path)]))
  return new Set(Object.entries(value).flatMap(([key, item]) => [...saidBy(item, `${path}/${key}`)]))
}

const formats = ['json', 'jwt', 'png', 'svg', 'pdf'] as const

describe.each(formats)('whatever befalls a badge as %s', (format) => {
  const files = seeds.filter(({ name }) => name.endsWith(`.${format}`))

  test('verifying it ends with a report, in time, and never says what was not signed', {
    timeout: 3_600_000,
  }, async () => {
    expect(files.length).toBeGreaterThan(0)
    const said = new Map<string, Set<string>>()
    for (const { name, bytes, options } of files) {
      const { credential } = await verifyCredential(bytes, { ...options, crypto: nodeCrypto })
      said.set(name, saidBy(credential as JsonValue))
    }
    const before = bytesHeld()
    let slowest = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        async ({ name, bytes, options }, damages) => {
          const input = damages.reduce<Uint8Array>((so, each) => (so.length === 0 ? so : damaged(so, each)), bytes)
          const work = await workOf(async () => {
            const report = await verifyCredential(input, { ...options, crypto: nodeCrypto })
            expectWhole(report)
            if (report.verified) expect(saidBy(report.credential as JsonValue)).toEqual(said.get(name))
          })
          slowest = Math.max(slowest, work)
        },
      ),
      { numRuns: RUNS, seed: 20_261_125 },
    )
    expect(slowest).toBeLessThan(MOST_WORK)
    expect(bytesHeld() - before).toBeLessThan(MOST_GROWTH)
  })
})

function expectWhole(report: VerificationReport): void {
  expect(report.checks.length).toBeGreaterThan(0)
  for (const { outcome, code } of report.checks) expect(outcome === 'passed' || code).toBeTruthy()
  expect(report.verified).toBe(report.verdict === 'valid' || report.verdict === 'valid_unrecognized')
}
