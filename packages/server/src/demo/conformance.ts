import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Permission } from '@cairn/api'
import type { Runtime } from '../kernel/runtime.ts'
import { createApiToken } from '../modules/accounts/index.ts'
import { skipSetup } from '../modules/instance/index.ts'
import { ensureIssuer } from '../modules/issuing/index.ts'
import { listProfiles } from '../modules/vc-api/index.ts'
import { actorOf } from './acting.ts'
import { createPeople } from './given-people.ts'

/** Where test suites find what, as paths below the base address, and a token to issue with. */
export interface Doors {
  verify: string
  verifyPresentation: string
  derive: string
  /** A DID is appended. */
  resolve: string
  token: string
  /** By the name of the signing profile. */
  issuers: Record<string, { did: string; path: string }>
}

const SCOPES: readonly Permission[] = ['credential.issue', 'award.revoke']

/**
 * Makes a fresh Cairn ready for test suites: an institution that signs with every profile, and a token to ask for it.
 *
 * @param file where they are told of it, beside `issuers.json` in the data folder, which says that it may be emptied
 */
export async function openConformance(runtime: Runtime, file: string): Promise<void> {
  await skipSetup(runtime)
  const { organization, member } = createPeople(runtime)
  const { id } = await organization({ slug: 'conformance', name: 'Conformance', url: runtime.settings.publicUrl })
  const registrar = await member({ id }, ['registrar'], { name: 'Test suites', email: 'suites@conformance.example' })
  const { token } = await runtime.transact(actorOf(registrar), (work) =>
    createApiToken(work, { personId: registrar.id, name: 'Test suites', scopes: SCOPES, organizationId: id }),
  )
  const issuers: Doors['issuers'] = {}
  for (const { name, algorithm } of listProfiles(runtime.settings)) {
    const { id: did } = await ensureIssuer(runtime, id, algorithm)
    issuers[name] = { did, path: `/vc-api/issuers/${id}.${name}/credentials/issue` }
  }
  const doors: Doors = {
    verify: '/vc-api/credentials/verify',
    verifyPresentation: '/vc-api/presentations/verify',
    derive: '/vc-api/credentials/derive',
    resolve: '/1.0/identifiers/',
    token,
    issuers,
  }
  const text = `${JSON.stringify(doors, null, 2)}\n`
  for (const path of [join(runtime.settings.data, 'issuers.json'), file]) await writeFile(path, text, { mode: 0o600 })
}
