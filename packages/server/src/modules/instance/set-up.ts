import { timingSafeEqual } from 'node:crypto'
import { system } from '../../kernel/actor.ts'
import { newSecret } from '../../kernel/ids.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOrCreatePerson, makeOperator, type OpenedSession, openSession } from '../accounts/index.ts'
import { foundOrganization, type Organization } from '../organizations/index.ts'
import { setupErrors } from './instance.errors.ts'
import { findSetting, isSetUp, saveSetting } from './instance.store.ts'

const setter = system('instance.set-up')
const SMTP = 'smtp-url'

/** The one-time code of a Cairn that waits for its first run. It lives in this process alone: a restart makes another. */
export interface Setup {
  /** Printed in the terminal; `undefined` when the first run was done. */
  code: string | undefined
}

/** Looks whether the first run is still to be done. */
export async function createSetup(runtime: Runtime): Promise<Setup> {
  const done = await runtime.transact(setter, (work) => isSetUp(work.db), 'read only')
  return { code: done ? undefined : newSecret(runtime.outside.random).slice(0, 12) }
}

/** Says that no first run is needed (the demo has set itself up). */
export async function skipSetup(runtime: Runtime, setup?: Setup): Promise<void> {
  await runtime.transact(setter, (work) => saveSetting(work.db, 'setup', { done: true }, work.now))
  if (setup) setup.code = undefined
}

export interface SetUp {
  code: string
  institution: { name: string; slug: string }
  administrator: { name: string; email: string }
  smtpUrl?: string | undefined
  userAgent: string
}

/**
 * The first run: the institution, its first administrator (also registrar, so that they can begin; and operator of
 * this Cairn), and where mails go. All of it or nothing.
 *
 * @throws setupErrors.done_already, wrong_code
 */
export async function setUp(
  runtime: Runtime,
  setup: Setup,
  facts: SetUp,
): Promise<{ organization: Organization; opened: OpenedSession }> {
  if (setup.code === undefined) throw setupErrors.done_already()
  if (!sameText(facts.code, setup.code)) throw setupErrors.wrong_code()
  const smtp = facts.smtpUrl && (await runtime.outside.keys.wrap(Buffer.from(facts.smtpUrl), SMTP))
  const result = await runtime.transact(setter, async (work) => {
    if (await isSetUp(work.db)) throw setupErrors.done_already()
    await saveSetting(work.db, 'setup', { done: true }, work.now)
    if (smtp) await saveSetting(work.db, SMTP, Buffer.from(smtp).toString('base64'), work.now)
    const { name, email } = facts.administrator
    // the code from the terminal is the proof: whoever reads it runs this machine
    const person = await findOrCreatePerson(work, { name, email, proved: true })
    await makeOperator(work, person.id)
    const opened = await openSession(work, { personId: person.id, userAgent: facts.userAgent })
    const { slug } = facts.institution
    const organization = await foundOrganization(work, {
      slug,
      profile: { name: facts.institution.name },
      administrator: { name, email },
      roles: ['admin', 'registrar'],
    })
    return { organization, opened }
  })
  setup.code = undefined
  if (facts.smtpUrl) runtime.outside.useMailServer(facts.smtpUrl)
  return result
}

/** Uses the mail server that the first run set, unless the environment names one. */
export async function restoreMailServer(runtime: Runtime): Promise<void> {
  if (runtime.settings.smtpUrl) return
  const kept = await runtime.transact(setter, (work) => findSetting(work.db, SMTP), 'read only')
  if (typeof kept !== 'string') return
  const url = await runtime.outside.keys.unwrap(Buffer.from(kept, 'base64'), SMTP)
  runtime.outside.useMailServer(Buffer.from(url).toString('utf8'))
}

/** Compares without telling by its time how much was right. */
function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
