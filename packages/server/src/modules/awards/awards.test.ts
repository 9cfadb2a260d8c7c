import type { Client, Role } from '@cairn/api'
import { unbake } from '@cairn/credentials'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type WorldOptions } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { grantAward, signAward } from './index.ts'

const ada = { name: 'Ada Lovelace', email: 'ada@example.org' }
const text = ({ body }: { body: Uint8Array | string }) => new TextDecoder().decode(body as Uint8Array)
const outcome = (asked: Promise<unknown>) => asked.then(() => 'done', refusal)

async function college(options?: WorldOptions) {
  const world = await createWorld(options)
  const { given, runtime } = world
  const ours = await given.organization({ name: 'Ropework College', slug: 'ropework' })
  const knots = await given.achievement(ours, { title: 'Knots and splices' })
  const rosa = await given.member(ours, ['registrar'], { name: 'Rosa Vega', email: 'rosa@example.org' })
  await world.settle()
  const registrar = await world.as(rosa)
  const member = async (...roles: Role[]) => world.as(await given.member(ours, roles))
  const grant = (more: object = {}, by: Client = registrar) =>
    by.awards.grant({
      params: { organizationId: ours.id },
      body: { achievementId: knots.id, recipient: ada, ...more },
    })
  const issue = async (more: object = {}) => {
    const award = await grant(more)
    expect(await world.settle()).toEqual([])
    return award
  }
  const badge = (credentialId: string, by: Client = world.api) => by.awards.showPublic({ params: { credentialId } })
  const show = (awardId: string) => registrar.awards.show({ params: { awardId } })
  /** Asks the tables inside our college. */
  const rows = (table: 'awards' | 'credentials' | 'events' | 'status_entries') =>
    runtime.transact(system('test'), async (work) => {
      await work.enter(ours.id)
      return work.db.selectFrom(table).selectAll().execute() as Promise<Record<string, unknown>[]>
    })
  /** What happened, as the audit trail says. */
  const happened = async () =>
    (await rows('events')).map(({ name }) => String(name)).filter((name) => name.startsWith('award.'))
  return { ...world, ours, knots, registrar, member, grant, issue, badge, show, rows, happened }
}

describe('granting an award', () => {
  test('signs the credential, tells its recipient, and shows it at its address, valid', async () => {
    const { issue, badge, show, mails, happened } = await college()
    const evidence = [{ name: 'A splice', url: 'https://example.org/s' }]

    const award = await issue({ narrative: 'With *care*.', evidence })

    expect(award).toMatchObject({ state: 'granted', recipient: ada, achievementVersion: 1, grantedBy: 'Rosa Vega' })
    expect(award.address).toBe(`https://cairn.test/credentials/${award.credentialId}`)
    expect(await show(award.id)).toMatchObject({ state: 'issued', issuedAt: '2026-03-02T09:00:00.000Z' })
    expect(await badge(award.credentialId)).toMatchObject({
      state: 'issued',
      visibility: 'unlisted',
      recipientName: 'Ada Lovelace',
      organization: { name: 'Ropework College', slug: 'ropework', did: 'did:web:cairn.test:t:ropework' },
      achievement: { title: 'Knots and splices', version: 1, newestVersion: 1 },
      narrative: 'With *care*.',
      evidence,
      verification: { verdict: 'valid', verified: true, issuer: { trust: 'own', boundBy: 'did:web' } },
      own: false,
    })
    expect(await happened()).toEqual(['award.granted', 'award.issued'])
    expect(mails.filter(({ to }) => to === ada.email)).toMatchObject([{ text: expect.stringContaining(award.address) }])
  })

  test('writes nothing of the address into the credential, and a subject of its own each time', async () => {
    const { issue, api, knots, given, ours } = await college()
    const other = await given.achievement(ours)
    const subjects: string[] = []
    for (const achievementId of [knots.id, other.id]) {
      const { credentialId } = await issue({ achievementId })
      const json = text(await api.awards.json({ params: { credentialId } }))
      expect(json).not.toMatch(/ada@|example\.org|emailAddress/)
      expect(json).toContain('"identityHash":"Ada Lovelace"')
      subjects.push(JSON.parse(json).credentialSubject.id)
    }
    expect(subjects[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(subjects[0]).not.toBe(subjects[1])
  })

  test('ends as the achievement says, or as it is told', async () => {
    const { grant, given, ours, badge, settle } = await college()
    const yearly = await given.achievement(ours, { expiry: { kind: 'period', months: 12 } })
    const { credentialId, validUntil } = await grant({ achievementId: yearly.id })
    expect(validUntil).toBe('2027-03-02T09:00:00.000Z')
    const told = await grant({ validUntil: '2026-12-24T00:00:00+01:00' })
    expect(told.validUntil).toBe('2026-12-23T23:00:00.000Z')
    await settle()
    expect(await badge(credentialId)).toMatchObject({ linkedIn: { expirationYear: 2027, expirationMonth: 3 } })
  })

  test('an expired one says so', async () => {
    const { issue, badge, pass } = await college()
    const { credentialId } = await issue({ validUntil: '2026-03-02T10:00:00Z' })
    await pass(2 * 3_600_000)
    expect(await badge(credentialId)).toMatchObject({ verification: { verdict: 'expired', verified: false } })
  })

  test('what its signature says is found out once in ten seconds, and anew when its end comes', async () => {
    const { issue, badge, pass } = await college()
    const { credentialId } = await issue({ validUntil: '2026-03-02T09:00:15Z' })
    const seen = async () => {
      const { verdict, checkedAt } = (await badge(credentialId)).verification!
      return `${verdict} ${checkedAt.slice(14, 19)}`
    }
    await pass(1_000)
    // whoever looks first has the status list signed, on which it rests from then on
    for (const _ of ['first', 'second']) expect(await seen()).toBe('valid 00:01')
    await pass(9_000)
    expect(await seen()).toBe('valid 00:01')
    await pass(1_000)
    expect(await seen()).toBe('valid 00:11')
    await pass(3_999)
    expect(await seen()).toBe('valid 00:11')
    await pass(1)
    expect(await seen()).toBe('valid 00:15')
    await pass(1)
    expect(await seen()).toMatch(/^expired/)
  })

  test('is refused to a person who holds it already, and leaves no trace', async () => {
    const { issue, grant, rows, happened } = await college()
    await issue()

    expect(await outcome(grant({ recipient: { name: 'A. L.', email: ' ADA@example.org' } }))).toBe('award.duplicate')

    expect([await rows('awards'), await rows('credentials')].map(({ length }) => length)).toEqual([1, 1])
    expect(await happened()).toEqual(['award.granted', 'award.issued'])
  })

  test('of several at the same time for one person, one is granted', async () => {
    const { grant, rows } = await college()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(grant())))
    expect(outcomes.sort()).toEqual([...Array(4).fill('award.duplicate'), 'done'])
    expect(await rows('awards')).toHaveLength(1)
  })

  test('the same request with the same key is one award', async () => {
    const { registrar, ours, knots, rows } = await college()
    const request = { params: { organizationId: ours.id }, body: { achievementId: knots.id, recipient: ada } }
    const first = await registrar.awards.grant(request, { idempotencyKey: 'k1' })
    const again = await registrar.awards.grant(request, { idempotencyKey: 'k1' })
    expect(again).toEqual(first)
    expect(await rows('awards')).toHaveLength(1)
  })

  test('is possible again after a revocation', async () => {
    const { issue, registrar } = await college()
    const { id: awardId } = await issue()
    await registrar.awards.revoke({ params: { awardId }, body: { reason: 'A mistake' } })
    expect(await issue()).toMatchObject({ state: 'granted' })
  })

  test('is refused where there is nothing to earn, or no time to hold it, and leaves no trace', async () => {
    const { grant, given, ours, rows, happened } = await college()
    const draft = await given.achievement(ours, { state: 'approved' })
    const retired = await given.achievement(ours, { state: 'retired' })
    const foreign = await given.achievement(await given.organization())
    const ended = await given.achievement(ours, { expiry: { kind: 'date', date: '2026-03-01' } })

    expect(await outcome(grant({ achievementId: draft.id }))).toBe('achievement.not_published')
    expect(await outcome(grant({ achievementId: retired.id }))).toBe('achievement.not_published')
    expect(await outcome(grant({ achievementId: foreign.id }))).toBe('achievement.not_found')
    expect(await outcome(grant({ achievementId: `ach_${'0'.repeat(26)}` }))).toBe('achievement.not_found')
    expect(await outcome(grant({ achievementId: ended.id }))).toBe('award.ends_before_it_begins')
    expect(await outcome(grant({ validUntil: '2026-03-02T09:00:00Z' }))).toBe('award.ends_before_it_begins')
    for (const body of [
      { recipient: { name: '', email: 'ada@example.org' } },
      { recipient: { name: 'Ada', email: 'ada' } },
      { recipient: { name: 'Ada\u0000', email: 'ada@example.org' } },
      { evidence: [{ name: 'x', url: 'http://example.org' }] },
      { evidence: [{ name: 'x', url: 'javascript:alert(1)' }] },
      { validUntil: '2026-02-30T00:00:00Z' },
      { narrative: 'x'.repeat(2001) },
    ])
      expect([body, await outcome(grant(body))]).toEqual([body, 'request.malformed'])

    expect([await rows('awards'), await rows('credentials'), await happened()]).toEqual([[], [], []])
  })
})

describe('a signature', () => {
  test('that cannot be made leaves the award granted, visibly, and is tried again later', async () => {
    const { runtime, grant, settle, show, badge, api, pass } = await college()
    const { keys } = runtime.outside
    runtime.outside.keys = { ...keys, unwrap: () => Promise.reject(new Error('No route to the key store')) }

    const award = await grant()
    expect(await settle()).toMatchObject([{ code: 'issuing.key_store_away' }])

    const signing = { attempts: 1, lastError: 'issuing.key_store_away' }
    expect(await show(award.id)).toMatchObject({ state: 'granted', signing })
    const page = await badge(award.credentialId)
    expect([page.state, page.verification]).toEqual(['granted', undefined])
    for (const form of ['json', 'jwt', 'png', 'svg'] as const)
      expect(await outcome(api.awards[form]({ params: { credentialId: award.credentialId } }))).toBe(
        'credential.not_signed_yet',
      )

    runtime.outside.keys = keys
    await pass(60_000)
    expect(await settle()).toEqual([])
    const after = await show(award.id)
    expect([after.state, after.signing]).toEqual(['issued', undefined])
    expect(await badge(award.credentialId)).toMatchObject({ verification: { verdict: 'valid' } })
  })

  test('is tried again when somebody asks, and not when it is there', async () => {
    const { runtime, grant, settle, show, registrar, happened } = await college()
    const { keys } = runtime.outside
    runtime.outside.keys = { ...keys, unwrap: () => Promise.reject(new Error('away')) }
    const { id: awardId } = await grant()
    await settle()
    runtime.outside.keys = keys

    expect(await registrar.awards.retrySigning({ params: { awardId } })).toMatchObject({ state: 'granted' })
    await settle()

    expect(await show(awardId)).toMatchObject({ state: 'issued' })
    expect(await outcome(registrar.awards.retrySigning({ params: { awardId } }))).toBe('award.already_signed')
    expect((await happened()).sort()).toEqual(['award.granted', 'award.issued', 'award.signing_requested'])
  })

  test('is made once, whoever makes it at the same time', async () => {
    const { runtime, ours, grant, happened, rows, settle } = await college()
    const { id: awardId } = await grant()
    const sign = () => signAward(runtime, { organizationId: ours.id, awardId })

    await Promise.all([sign(), sign(), sign(), sign()])
    await settle()

    expect((await happened()).sort()).toEqual(['award.granted', 'award.issued'])
    expect(await rows('status_entries')).toHaveLength(2)
  })

  test('that was interrupted is finished with the same text, the same places, the same date', async () => {
    const { runtime, ours, grant, rows, pass } = await college()
    const { id: awardId } = await grant()
    const { keys } = runtime.outside
    // the process dies after it wrote down what it would sign
    runtime.outside.keys = { ...keys, unwrap: () => Promise.reject(new Error('killed')) }
    await expect(signAward(runtime, { organizationId: ours.id, awardId })).rejects.toThrow()
    const [before] = await rows('credentials')
    expect(before).toMatchObject({ signed_json: null, unsigned: expect.any(String) })

    await pass(3_600_000)
    runtime.outside.keys = keys
    await signAward(runtime, { organizationId: ours.id, awardId })

    const [after] = await rows('credentials')
    for (const part of ['unsigned', 'prepared_at', 'revocation_list', 'revocation_index', 'suspension_index'])
      expect([part, after![part]]).toEqual([part, before![part]])
    const signed = JSON.parse(String(after!.signed_json))
    expect(signed).toMatchObject(JSON.parse(String(before!.unsigned)))
    expect(signed.proof.created).toBe('2026-03-02T09:00:00Z')
    expect(await rows('status_entries')).toHaveLength(2)
  })

  test('is never made for what was revoked before; the page says that it is revoked', async () => {
    const { grant, registrar, settle, badge, api, rows, happened } = await college()
    const { id: awardId, credentialId } = await grant()
    const body = { reason: 'A mistake', reasonClass: 'issued_in_error' } as const
    await registrar.awards.revoke({ params: { awardId }, body })
    await settle()

    const page = await badge(credentialId)
    expect(page).toMatchObject({ state: 'revoked', revocation: { reasonClass: 'issued_in_error' } })
    expect(page.verification).toBeUndefined()
    expect(await outcome(api.awards.json({ params: { credentialId } }))).toBe('credential.gone')
    expect(await rows('credentials')).toMatchObject([{ unsigned: null, signed_json: null }])
    expect(await happened()).not.toContain('award.issued')
    expect(await outcome(registrar.awards.retrySigning({ params: { awardId } }))).toBe('award.already_revoked')
  })

  test('that is being made while the award is revoked is forgotten', async () => {
    const { runtime, ours, grant, registrar, rows } = await college()
    const { id: awardId } = await grant()
    const { keys } = runtime.outside
    runtime.outside.keys = {
      ...keys,
      unwrap: async (...given) => {
        await registrar.awards.revoke({ params: { awardId }, body: { reason: 'A mistake' } })
        return keys.unwrap(...given)
      },
    }

    await signAward(runtime, { organizationId: ours.id, awardId })

    expect(await rows('awards')).toMatchObject([{ state: 'revoked', issued_at: null }])
    const [credential] = await rows('credentials')
    expect(credential).toMatchObject({ signed_json: null })
    const place = { list_index: credential!.revocation_index, list_id: credential!.revocation_list, is_set: true }
    expect(await rows('status_entries')).toContainEqual(expect.objectContaining(place))
  })

  test('and what it covers are never written over', async () => {
    const { runtime, ours, issue, rows } = await college()
    await issue()
    const write = (set: object) =>
      runtime.transact(system('test'), async (work) => {
        await work.enter(ours.id)
        await work.db.updateTable('credentials').set(set).execute()
      })
    for (const set of [{ signed_json: '{}' }, { unsigned: '{}' }, { revocation_index: 0 }, { key_id: 'key_0' }])
      await expect(write(set)).rejects.toMatchObject({ constraint: 'credentials_written_once' })
    for (const table of ['awards', 'credentials'] as const)
      await expect(
        runtime.transact(system('test'), async (work) => {
          await work.enter(ours.id)
          await work.db.deleteFrom(table).execute()
        }),
      ).rejects.toThrow(/permission denied/)
    expect(await rows('credentials')).toHaveLength(1)
  })

  test('of which one byte was damaged in the database is never green', async () => {
    const { owner, ours, issue, badge, api } = await college()
    const { credentialId } = await issue()
    const connection = await owner.connect()
    await connection.query('alter table credentials disable trigger written_once')
    await connection.query("select set_config('app.organization_id', $1, false)", [ours.id])
    await connection.query(`update credentials set signed_json = replace(signed_json, 'Lovelace', 'Lovelacf')`)
    connection.release(true)

    expect(await badge(credentialId)).toMatchObject({ verification: { verdict: 'invalid', verified: false } })
    const { body } = await api.awards.json({ params: { credentialId } })
    const raw = { contentType: 'application/json', bytes: body as Uint8Array }
    expect(await api.verification.verify({ raw })).toMatchObject({ verdict: 'invalid', verified: false })
  })
})

describe('suspending and revoking', () => {
  test('turns the badge at once, wherever it is verified, and back after a suspension', async () => {
    const { issue, registrar, settle, badge, api, mails } = await college()
    const { id: awardId, credentialId } = await issue()
    const { body: bytes } = await api.awards.json({ params: { credentialId } })
    const verdicts = async () => {
      await settle()
      const raw = { contentType: 'application/vc', bytes: bytes as Uint8Array }
      return [(await badge(credentialId)).verification?.verdict, (await api.verification.verify({ raw })).verdict]
    }
    expect(await verdicts()).toEqual(['valid', 'valid'])

    const reason = 'Something is looked into'
    expect(await registrar.awards.suspend({ params: { awardId }, body: { reason } })).toMatchObject({
      state: 'suspended',
      suspension: { at: '2026-03-02T09:00:00.000Z', reason },
    })
    expect(await verdicts()).toEqual(['suspended', 'suspended'])
    const meanwhile = await badge(credentialId)
    expect(meanwhile).toMatchObject({ state: 'suspended', suspension: { at: '2026-03-02T09:00:00.000Z' } })
    expect(JSON.stringify(meanwhile)).not.toContain(reason)

    expect(await registrar.awards.reinstate({ params: { awardId } })).toMatchObject({ state: 'issued' })
    expect(await verdicts()).toEqual(['valid', 'valid'])

    const revocation = { reason: 'The work was copied', reasonClass: 'misconduct' } as const
    expect(await registrar.awards.revoke({ params: { awardId }, body: revocation })).toMatchObject({ revocation })
    expect(await verdicts()).toEqual(['revoked', 'revoked'])
    const page = await badge(credentialId)
    expect(page).toMatchObject({ state: 'revoked', revocation: { reasonClass: 'misconduct' } })
    expect(JSON.stringify(page)).not.toContain('copied')
    expect(mails.filter(({ to }) => to === ada.email)).toHaveLength(4)
  })

  test('what cannot be done is refused, and leaves no trace', async () => {
    const { grant, registrar, given, ours, happened } = await college()
    const issued = await given.award(ours)
    const revoked = await given.award(ours, { state: 'revoked' })
    const suspended = await given.award(ours, { state: 'suspended' })
    const waiting = await grant()
    const before = await happened()
    const body = { reason: 'So' }
    const { suspend, reinstate, revoke } = registrar.awards

    expect(await outcome(suspend({ params: { awardId: waiting.id }, body }))).toBe('award.not_signed')
    expect(await outcome(reinstate({ params: { awardId: issued.id } }))).toBe('award.not_suspended')
    expect(await outcome(suspend({ params: { awardId: suspended.id }, body }))).toBe('award.already_suspended')
    expect(await outcome(suspend({ params: { awardId: revoked.id }, body }))).toBe('award.already_revoked')
    expect(await outcome(reinstate({ params: { awardId: revoked.id } }))).toBe('award.not_suspended')
    expect(await outcome(revoke({ params: { awardId: revoked.id }, body }))).toBe('award.already_revoked')
    expect(await outcome(revoke({ params: { awardId: issued.id }, body: { reason: ' ' } }))).toBe('request.malformed')
    expect(await happened()).toEqual(before)
  })

  test('of two revocations at the same time one wins', async () => {
    const { issue, registrar, happened } = await college()
    const { id: awardId } = await issue()
    const revoke = () => outcome(registrar.awards.revoke({ params: { awardId }, body: { reason: 'So' } }))
    expect((await Promise.all([revoke(), revoke()])).sort()).toEqual(['award.already_revoked', 'done'])
    expect((await happened()).filter((name) => name === 'award.revoked')).toHaveLength(1)
  })

  test('a revoked award never becomes another thing, whatever code forgets', async () => {
    const { given, ours, runtime } = await college()
    await given.award(ours, { state: 'revoked' })
    const set = { state: 'issued', revoked_at: null, revocation_class: null, revocation_reason: null }
    const take = runtime.transact(system('test'), async (work) => {
      await work.enter(ours.id)
      await work.db.updateTable('awards').set(set).execute()
    })
    await expect(take).rejects.toMatchObject({ constraint: 'awards_stay_revoked' })
  })
})

describe('who may', () => {
  test('grant, read, revoke: by role; and for strangers there is no such award', async () => {
    const { member, issue, grant, given, as, api, ours, rows } = await college()
    const { id: awardId } = await issue()
    const params = { awardId }
    const body = { reason: 'So' }
    const asked = (by: Client) =>
      Promise.all([
        outcome(by.awards.show({ params })),
        outcome(by.awards.list({ params: { organizationId: ours.id } })),
        outcome(grant({}, by)),
        outcome(by.awards.retrySigning({ params })),
        outcome(by.awards.suspend({ params, body })),
        outcome(by.awards.reinstate({ params })),
        outcome(by.awards.revoke({ params, body })),
      ])
    const no = 'organization.not_permitted'
    for (const role of ['admin', 'auditor'] as const)
      expect([role, ...(await asked(await member(role)))]).toEqual([role, 'done', 'done', ...Array(5).fill(no)])
    for (const role of ['author', 'reviewer', 'assessor'] as const)
      expect([role, ...(await asked(await member(role)))]).toEqual([role, ...Array(7).fill(no)])

    const none = ['award.not_found', ...Array(2).fill('organization.not_found'), ...Array(4).fill('award.not_found')]
    const foreign = await given.member(await given.organization(), ['registrar', 'admin', 'auditor'])
    expect(await asked(await as(foreign))).toEqual(none)
    expect(await asked(await as(await given.person({ operator: true })))).toEqual(none)
    // also the holder reads an award on its page, and not as those see it who granted it
    expect(await asked(await as(await given.person(ada)))).toEqual(none)
    expect(await asked(api)).toEqual(Array(7).fill('request.sign_in_first'))
    expect(await rows('awards')).toMatchObject([{ state: 'issued' }])
  })

  test('an id that nobody has gives the same answer as one of somebody else', async () => {
    const { registrar, given } = await college()
    const foreign = await given.award(await given.organization())
    const ask = (awardId: string): Promise<Record<string, unknown>> =>
      registrar.awards.show({ params: { awardId } }).then(Object, ({ problem }) => {
        const { instance: _, requestId: __, ...rest } = problem
        return rest
      })
    expect(await ask(foreign.id)).toEqual(await ask(`awd_${'0'.repeat(26)}`))
  })

  test('the database itself shows no award of another institution', async () => {
    const { runtime, given, ours, issue } = await college()
    await issue()
    const theirs = await given.organization()
    await given.award(theirs)
    const seen = (organizationId: string, table: 'awards' | 'credentials') =>
      runtime.transact(system('test'), async (work) => {
        await work.enter(organizationId)
        const found = await work.db.selectFrom(table).select('organization_id').execute()
        return found.map(({ organization_id }) => organization_id)
      })
    for (const table of ['awards', 'credentials'] as const) {
      expect(await seen(ours.id, table)).toEqual([ours.id])
      expect(await seen(theirs.id, table)).toEqual([theirs.id])
      expect(await seen('instance', table)).toEqual([])
    }
  })
})

describe('the list of awards', () => {
  test('is found by name, address and title, by state and achievement, page by page', async () => {
    const { registrar, given, ours, pass } = await college()
    const robots = await given.achievement(ours, { title: 'Robots 100%' })
    const made = []
    const cast = [
      ['Ada Lovelace', 'issued'],
      ['Bo Lindqvist', 'revoked'],
      ['Cleo Nwosu', 'granted'],
    ] as const
    for (const [name, state] of cast) {
      await pass(1000)
      made.push(await given.award(ours, { achievement: robots, recipient: await given.person({ name }), state }))
    }
    const list = async (query: object) => {
      const { items, next } = await registrar.awards.list({ params: { organizationId: ours.id }, query })
      return { names: items.map(({ recipient }) => recipient.name.split(' ')[0]), next }
    }
    expect(await list({})).toEqual({ names: ['Cleo', 'Bo', 'Ada'], next: undefined })
    expect(await list({ q: 'LOVE' })).toMatchObject({ names: ['Ada'] })
    expect(await list({ q: '100%' })).toMatchObject({ names: ['Cleo', 'Bo', 'Ada'] })
    expect(await list({ q: '1_0%' })).toMatchObject({ names: [] })
    expect(await list({ q: made[1]!.recipient.email })).toMatchObject({ names: ['Bo'] })
    expect(await list({ state: 'revoked' })).toMatchObject({ names: ['Bo'] })
    expect(await list({ achievementId: robots.id, state: 'granted' })).toMatchObject({ names: ['Cleo'] })
    const first = await list({ size: 2 })
    expect(first.names).toEqual(['Cleo', 'Bo'])
    expect(await list({ size: 2, after: first.next })).toEqual({ names: ['Ada'], next: undefined })
  })
})

describe('the files of a badge', () => {
  test('are the signed bytes, and images that carry them', async () => {
    const { issue, api, app, rows } = await college()
    const { credentialId } = await issue()
    const params = { credentialId }
    const [{ signed_json, signed_jwt } = {}] = await rows('credentials')

    expect(text(await api.awards.json({ params }))).toBe(signed_json)
    expect(text(await api.awards.jwt({ params }))).toBe(signed_jwt)
    for (const kind of ['png', 'svg'] as const)
      expect(unbake((await api.awards[kind]({ params })).body as Uint8Array)).toMatchObject({ kind, text: signed_json })

    for (const [accept, type] of [
      ['application/vc', 'application/vc+ld+json'],
      ['application/ld+json', 'application/vc+ld+json'],
      ['application/vc+jwt', 'application/jwt'],
      ['image/png', 'image/png'],
      ['image/svg+xml', 'image/svg+xml'],
    ]) {
      const { headers } = await app.inject({ url: `/credentials/${credentialId}`, headers: { accept } })
      expect([accept, headers['content-type'], headers.vary]).toEqual([accept, type, 'accept'])
    }
  })

  test('come with headers that keep them harmless, cached for a while, and out of search engines', async () => {
    const { issue, app, as, given } = await college()
    const { credentialId } = await issue()
    const get = (suffix: string, headers = {}) => app.inject({ url: `/credentials/${credentialId}${suffix}`, headers })

    for (const suffix of ['.json', '.jwt', '.png', '.svg', '/card.png'])
      expect((await get(suffix)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, noarchive',
        'content-security-policy': expect.stringContaining('sandbox'),
        'cache-control': 'public, max-age=60',
      })
    expect((await get('.svg')).headers['content-disposition']).toBe(`attachment; filename="${credentialId}.svg"`)
    const { headers } = await get('.json')
    const again = await get('.json', { 'if-none-match': headers.etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])

    const holder = await as(await given.person(ada))
    await holder.passport.setVisibility({ params: { credentialId }, body: { visibility: 'public' } })
    expect((await get('.json')).headers['x-robots-tag']).toBeUndefined()
  })

  test('the card is a PNG of 1200 × 630 of at most 300 kB', async () => {
    const { issue, api } = await college()
    const { credentialId } = await issue({ recipient: { name: '<script>&', email: 'x@example.org' } })
    const body = (await api.awards.socialCard({ params: { credentialId } })).body as Uint8Array
    const view = new DataView(body.buffer, body.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630])
    expect(body.length).toBeLessThan(300_000)
  })

  test('a private badge is there for its holder and for nobody else', async () => {
    const { issue, api, as, given, registrar, badge } = await college()
    const { credentialId } = await issue()
    const params = { credentialId }
    const holder = await as(await given.person(ada))
    const other = await as(await given.person())
    await holder.passport.setVisibility({ params, body: { visibility: 'private' } })

    for (const by of [api, other, registrar]) {
      expect(await outcome(badge(credentialId, by))).toBe('credential.not_found')
      for (const form of ['json', 'jwt', 'png', 'svg', 'socialCard'] as const)
        expect([form, await outcome(by.awards[form]({ params }))]).toEqual([form, 'credential.not_found'])
    }
    expect(await badge(credentialId, holder)).toMatchObject({ own: true, visibility: 'private' })
    expect(text(await holder.awards.json({ params }))).toContain('Ada Lovelace')
    expect(await outcome(badge(`crd_${'0'.repeat(36)}`))).toBe('credential.not_found')
  })
})

describe('oEmbed', () => {
  test('there is for a badge that its holder made public, in the room there is; and for no other', async () => {
    const { issue, api, as, given } = await college()
    const { credentialId, address } = await issue()
    const ask = (url: string, more = {}) => api.awards.oEmbed({ query: { url, ...more } })
    expect(await outcome(ask(address))).toBe('credential.not_found')
    const holder = await as(await given.person(ada))
    await holder.passport.setVisibility({ params: { credentialId }, body: { visibility: 'public' } })

    const answer = JSON.parse(text(await ask(`${address}?x=1`, { format: 'json', maxwidth: 300 })))

    const expected = { version: '1.0', type: 'rich', title: 'Knots and splices', author_name: 'Ropework College' }
    expect(answer).toMatchObject({ ...expected, width: 300 })
    expect(answer.html).toContain(`src="${address}/embed"`)
    const others = [`https://evil.test/credentials/${credentialId}`, 'https://cairn.test/', 'x', `${address}/../..`]
    for (const url of [...others, `${address}x`])
      expect([url, await outcome(ask(url))]).toEqual([url, 'credential.not_found'])
  })
})

test('a use case in the transaction of another one becomes true with it, or not at all', async () => {
  const { runtime, ours, knots, rows } = await college()
  const deciding = runtime.transact(system('assessment'), async (work) => {
    await grantAward(work, ours.id, { achievementId: knots.id, recipient: ada })
    throw new Error('The decision was not saved')
  })
  await expect(deciding).rejects.toThrow('not saved')
  expect(await rows('awards')).toEqual([])
})
