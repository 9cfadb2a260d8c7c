import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyCredential } from '../src/index.ts'
import { type Expectation, optionsOf, summarize } from './fixture.ts'
import { invalidFixtures } from './invalid-fixtures.ts'
import { validFixtures } from './valid-fixtures.ts'
import { now } from './world.ts'

/*
 * Writes the fixtures of conformance/credentials anew: `node packages/credentials/conformance/write-fixtures.ts`.
 *
 * The reports are what this library says, so what changes in them is to be read before it is committed: a fixture that
 * says something else than before is either a mended fault or a new one.
 */

/** A fixture that is about to be written. */
export interface Draft {
  readonly name: string
  readonly title: string
  readonly rule: string
  readonly see: string
  readonly body: string | Uint8Array
  readonly extension?: 'json' | 'jwt' | 'png' | 'pdf'
  readonly pages?: Readonly<Record<string, object | string>>
  readonly recipient?: string
}

const root = join(import.meta.dirname, '../../../conformance/credentials')

async function write(folder: 'valid' | 'invalid', drafts: readonly Draft[]): Promise<void> {
  await rm(join(root, folder), { recursive: true, force: true })
  await mkdir(join(root, folder), { recursive: true })
  for (const { name, body, extension = 'json', pages = {}, title, rule, see, recipient } of drafts) {
    const given = { title, rule, see, now: now.toISOString(), pages, ...(recipient !== undefined && { recipient }) }
    const report = await verifyCredential(body, optionsOf(given))
    if (report.verified !== (folder === 'valid')) throw new Error(`${name} comes out ${report.verdict}`)
    const expectation: Expectation = { ...given, expect: summarize(report) }
    await writeFile(join(root, folder, `${name}.${extension}`), body)
    await writeFile(join(root, folder, `${name}.report.json`), `${JSON.stringify(expectation, null, 2)}\n`)
  }
}

if (import.meta.main) {
  await write('valid', await validFixtures())
  await write('invalid', await invalidFixtures())
}
