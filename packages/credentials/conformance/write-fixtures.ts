import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyCredential } from '../src/index.ts'
import { clrFixtures } from './clr-fixtures.ts'
import { type Expectation, optionsOf, summarize } from './fixture.ts'
import { hostedFixtures } from './hosted-fixtures.ts'
import { invalidFixtures } from './invalid-fixtures.ts'
import { signedFixtures } from './signed-fixtures.ts'
import { validFixtures } from './valid-fixtures.ts'
import { now } from './world.ts'

/*
 * Writes the fixtures of conformance/credentials anew: `node packages/credentials/conformance/write-fixtures.ts`; with
 * beginnings of names behind it, only those.
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
  readonly answers?: Expectation['answers']
  readonly recipient?: string
}

export interface Fixtures {
  readonly valid: readonly Draft[]
  readonly invalid: readonly Draft[]
}

const wanted = process.argv.slice(2)
const root = join(import.meta.dirname, '../../../conformance/credentials')

async function write(folder: 'valid' | 'invalid', drafts: readonly Draft[]): Promise<void> {
  if (wanted.length === 0) await rm(join(root, folder), { recursive: true, force: true })
  await mkdir(join(root, folder), { recursive: true })
  for (const draft of drafts.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
  )) {
    const { name, body, extension = 'json', pages = {}, answers, title, rule, see, recipient } = draft
    const world = { pages, ...(answers && { answers }), ...(recipient !== undefined && { recipient }) }
    const given = { title, rule, see, now: now.toISOString(), ...world }
    const report = await verifyCredential(body, optionsOf(given))
    if (report.verified !== (folder === 'valid')) throw new Error(`${name} comes out ${report.verdict}`)
    const expectation: Expectation = { ...given, expect: summarize(report) }
    await writeFile(join(root, folder, `${name}.${extension}`), body)
    await writeFile(join(root, folder, `${name}.report.json`), `${JSON.stringify(expectation, null, 2)}\n`)
  }
}

if (import.meta.main) {
  const all: Fixtures[] = [
    { valid: await validFixtures(), invalid: await invalidFixtures() },
    await clrFixtures(),
    hostedFixtures(),
    await signedFixtures(),
  ]
  for (const folder of ['valid', 'invalid'] as const)
    await write(
      folder,
      all.flatMap((fixtures) => fixtures[folder]),
    )
}
