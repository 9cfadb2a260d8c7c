import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyCredential, verifyPresentation } from '../src/index.ts'
import { clrFixtures } from './clr-fixtures.ts'
import type { Draft, Fixtures } from './draft.ts'
import { optionsOf, presentationOptionsOf, summarize, summarizePresentation } from './fixture.ts'
import { hostedFixtures } from './hosted-fixtures.ts'
import { invalidFixtures } from './invalid-fixtures.ts'
import { invalidJwtFixtures } from './invalid-jwt-fixtures.ts'
import { invalidPresentations } from './invalid-presentations.ts'
import { proofFixtures } from './proof-fixtures.ts'
import { signedFixtures } from './signed-fixtures.ts'
import { validFixtures } from './valid-fixtures.ts'
import { validJwtFixtures } from './valid-jwt-fixtures.ts'
import { validPresentations } from './valid-presentations.ts'
import { now } from './world.ts'

/*
 * Writes the fixtures of the conformance folder anew: `node packages/credentials/conformance/write-fixtures.ts`. With
 * beginnings of names behind it, it writes those alone.
 *
 * The reports are what this library says, so what changes in them is to be read before it is committed: a fixture that
 * says something else than before is either a mended fault or a new one.
 */

const root = join(import.meta.dirname, '../../../conformance')
const names = process.argv.slice(2)

async function write(
  folder: `${'credentials' | 'presentations'}/${'valid' | 'invalid'}`,
  drafts: readonly Draft[],
): Promise<void> {
  if (names.length === 0) await rm(join(root, folder), { recursive: true, force: true })
  await mkdir(join(root, folder), { recursive: true })
  const wanted = drafts.filter(({ name }) => names.length === 0 || names.some((begin) => name.startsWith(begin)))
  for (const { name, body, extension = 'json', pages = {}, title, rule, see, ...rest } of wanted) {
    const given = { title, rule, see, now: now.toISOString(), pages, ...rest }
    const found = folder.startsWith('credentials')
      ? summarize(await verifyCredential(body, optionsOf(given)))
      : summarizePresentation(await verifyPresentation(body, presentationOptionsOf(given)))
    if (found.verified !== folder.endsWith('/valid')) throw new Error(`${name} comes out ${found.verdict}`)
    await writeFile(join(root, folder, `${name}.${extension}`), body)
    const report = JSON.stringify({ ...given, expect: found }, null, 2)
    await writeFile(join(root, folder, `${name}.report.json`), `${report}\n`)
  }
}

if (import.meta.main) {
  const credentials: Fixtures[] = [
    { valid: await validFixtures(), invalid: await invalidFixtures() },
    { valid: await validJwtFixtures(), invalid: await invalidJwtFixtures() },
    await clrFixtures(),
    hostedFixtures(),
    await signedFixtures(),
    await proofFixtures(),
  ]
  for (const kind of ['valid', 'invalid'] as const)
    await write(
      `credentials/${kind}`,
      credentials.flatMap((fixtures) => fixtures[kind]),
    )
  await write('presentations/valid', await validPresentations())
  await write('presentations/invalid', await invalidPresentations())
}
