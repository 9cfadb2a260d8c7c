import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'

/**
 * The folder of published vectors, schemas and examples that conformance is measured against. It is not part of the
 * project: where `CAIRN_STANDARDS` does not name it, the tests that need it say that they were left out.
 */
const folder = process.env.CAIRN_STANDARDS

export function describeWithStandards(name: string, tests: () => void): void {
  if (folder) return void describe(name, tests)
  describe.skip(name, () => {
    test('is left out, because CAIRN_STANDARDS is not set', () => undefined)
  })
}

export function readStandard(path: string): string {
  return readFileSync(join(folder!, path), 'utf8')
}

export function readStandardJson<T = Record<string, unknown>>(path: string): T {
  return JSON.parse(readStandard(path)) as T
}
