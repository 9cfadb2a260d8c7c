import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCanonicalizer, verifyCredential } from '../src/index.ts'
import { nodeCrypto, nodeHashes } from '../src/node/index.ts'
import { type Expectation, optionsOf, summarize } from './fixture.ts'

const fast = createCanonicalizer(nodeHashes)
const root = join(import.meta.dirname, '../../../conformance/credentials')

describe.each(['valid', 'invalid'] as const)('the %s fixtures', (folder) => {
  const files = readdirSync(join(root, folder)).filter((file) => !file.endsWith('.report.json'))

  test.each(files)('%s', async (file) => {
    const expectation = JSON.parse(
      readFileSync(join(root, folder, file.replace(/\.\w+$/, '.report.json')), 'utf8'),
    ) as Expectation
    const input = readFileSync(join(root, folder, file))
    for (const port of [{}, { crypto: nodeCrypto }, { canonicalize: fast }]) {
      const report = await verifyCredential(input, { ...optionsOf(expectation), ...port })
      expect(summarize(report)).toEqual(expectation.expect)
      expect(report.verified).toBe(folder === 'valid')
    }
  })

  test('are there', () => {
    expect(files.length).toBeGreaterThan(15)
  })
})
