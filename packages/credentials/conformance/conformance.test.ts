import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCanonicalizer, verifyCredential, verifyPresentation } from '../src/index.ts'
import { nodeCrypto, nodeHashes } from '../src/node/index.ts'
import {
  type Expectation,
  optionsOf,
  type PresentationExpectation,
  presentationOptionsOf,
  summarize,
  summarizePresentation,
} from './fixture.ts'

const fast = createCanonicalizer(nodeHashes)
const ports = [{}, { crypto: nodeCrypto }, { canonicalize: fast }]
const root = join(import.meta.dirname, '../../../conformance')

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).filter((file) => !file.endsWith('.report.json'))
}

function read<T>(folder: string, file: string): { input: Uint8Array; expectation: T } {
  const report = readFileSync(join(root, folder, file.replace(/\.\w+$/, '.report.json')), 'utf8')
  return { input: readFileSync(join(root, folder, file)), expectation: JSON.parse(report) as T }
}

describe.each(['valid', 'invalid'] as const)('the %s credentials', (folder) => {
  const files = filesIn(`credentials/${folder}`)

  test.each(files)('%s', async (file) => {
    const { input, expectation } = read<Expectation>(`credentials/${folder}`, file)
    for (const port of ports) {
      const report = await verifyCredential(input, { ...optionsOf(expectation), ...port })
      expect(summarize(report)).toEqual(expectation.expect)
      expect(report.verified).toBe(folder === 'valid')
    }
  })

  test('are there', () => {
    expect(files.length).toBeGreaterThan(15)
  })
})

describe.each(['valid', 'invalid'] as const)('the %s presentations', (folder) => {
  const files = filesIn(`presentations/${folder}`)

  test.each(files)('%s', async (file) => {
    const { input, expectation } = read<PresentationExpectation>(`presentations/${folder}`, file)
    for (const port of ports) {
      const report = await verifyPresentation(input, { ...presentationOptionsOf(expectation), ...port })
      expect(summarizePresentation(report)).toEqual(expectation.expect)
      expect(report.verified).toBe(folder === 'valid')
    }
  })

  test('are there', () => {
    expect(files.length).toBeGreaterThan(5)
  })
})
