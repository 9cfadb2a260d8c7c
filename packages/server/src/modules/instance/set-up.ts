import { timingSafeEqual } from 'node:crypto'
import { system } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { findOrCreatePerson, makeOperator, type OpenedSession, openSession } from '../accounts/index.ts'
import { foundOrganization, type Organization } from '../organizations/index.ts'
import type { Setup } from './create-setup.ts'
import { setupErrors } from './instance.errors.ts'
import { typedCode } from './instance.model.ts'
import { insertSetup } from './instance.store.ts'
import { keepMailServer, wrapMailServer } from './mail-server.ts'

export interface SetUp {
  code: string
  institution: { name: string; slug: string }
  administrator: { name: string; email: string }
  /** Absent: mails are caught. An address in the environment goes before this one. */
  smtpUrl?: string | undefined
  userAgent: string
}

/**
 * The first run: the institution and its first administrator, who is the operator of this Cairn, and registrar too so
 * that they can begin; and where mails go. All of it or nothing, and once. The administrator is signed in: whoever
 * reads the code in the terminal runs this machine, and needs no other proof.
 *
 * @throws setupErrors.done_already, setupErrors.wrong_code
 */
export async function setUp(
  runtime: Runtime,
  setup: Setup,
  facts: SetUp,
): Promise<{ organization: Organization; opened: OpenedSession }> {
  if (setup.code === undefined) throw setupErrors.done_already()
  if (!isSame(typedCode(facts.code), typedCode(setup.code))) throw setupErrors.wrong_code()
  const { smtpUrl } = facts
  const mailServer = smtpUrl && (await wrapMailServer(runtime, smtpUrl))
  const made = await runtime.transact(system('instance.set-up'), async (work) => {
    if (!(await insertSetup(work.db, work.now))) return undefined
    if (mailServer) await keepMailServer(work, mailServer)
    return makeFirst(work, facts)
  })
  // also when another process was quicker
  setup.code = undefined
  if (!made) throw setupErrors.done_already()
  if (smtpUrl && !runtime.settings.smtpUrl) runtime.outside.useMailServer(smtpUrl)
  return made
}

async function makeFirst(work: Work, { institution, administrator, userAgent }: SetUp) {
  const { id: personId } = await findOrCreatePerson(work, { ...administrator, proved: true })
  await makeOperator(work, personId)
  const opened = await openSession(work, { personId, userAgent })
  const organization = await foundOrganization(work, {
    slug: institution.slug,
    profile: { name: institution.name },
    administrator,
    roles: ['admin', 'registrar'],
  })
  return { organization, opened }
}

/** Compares without telling by its time how much was right. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
