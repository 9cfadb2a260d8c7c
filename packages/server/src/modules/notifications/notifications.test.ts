import type { Client, ROLES } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type World, type WorldOptions } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { runJob } from '../../kernel/jobs.ts'
import { MailRefused } from '../../kernel/mail-refused.ts'
import { INSTANCE, type Work } from '../../kernel/runtime.ts'
import { TRIES } from './notifications.model.ts'
import { notificationSubscriptions } from './notifications.subscriptions.ts'

const ada = { name: 'Ada Lovelace', email: 'ada@example.org' }

/** A college with its people, whose own invitations have been read. */
async function college(options: WorldOptions = {}) {
  const world = await createWorld(options)
  const { given } = world
  const organization = await given.organization({ name: 'Ropework College', slug: 'ropework' })
  const author = await given.member(organization, ['author'], { email: 'author@example.org' })
  const reviewer = await given.member(organization, ['reviewer'], { email: 'reviewer@example.org' })
  const registrar = await given.member(organization, ['registrar'], { email: 'registrar@example.org' })
  const by = { author, reviewer, registrar }
  await world.settle()
  world.mails.length = 0
  return { ...world, organization, by }
}

const links = (text: string) => text.match(/https?:\/\/\S+/g) ?? []

/** Everything that follows from an event once more, as after a death between work and note. */
async function replay(world: World, organizationId: string, eventName: string): Promise<void> {
  const { runtime, settle } = world
  const events = await look(world, organizationId, (work) =>
    work.db.selectFrom('events').selectAll().where('name', '=', eventName).execute(),
  )
  expect(events.length).toBeGreaterThan(0)
  for (const { id, name, payload, occurred_at } of events)
    for (const subscription of notificationSubscriptions.filter(({ event }) => event.name === eventName)) {
      const job = { id, name, organizationId, occurredAt: occurred_at.toISOString(), payload }
      await runJob(runtime, subscription, job, runtime.log)
    }
  expect(await settle()).toEqual([])
}

/** Looks into tables of an institution, for what no door shows. */
const look = <Result>({ runtime }: World, organizationId: string, see: (work: Work) => Promise<Result>) =>
  runtime.transact(system('test'), async (work) => {
    await work.enter(organizationId)
    return see(work)
  })

const codeMails = (world: World) =>
  look(world, INSTANCE, (work) => work.db.selectFrom('mails').select(['state', 'subject', 'text', 'html']).execute())

describe('a code', () => {
  test('comes by mail, in the language of the page, says that nobody knows who asked, and is no link', async () => {
    const { api, mails, settle } = await createWorld()

    await api.accounts.requestCode({ body: { email: ada.email, locale: 'es' } })
    expect(await settle()).toEqual([])

    const [mail, ...others] = mails
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: ada.email, subject: 'Su código para entrar en Cairn' })
    expect(mail?.text).toContain('no podemos saber quién')
    expect(links(mail!.text + mail!.html)).toEqual([])
    const code = /^\d{8}$/m.exec(mail!.text)![0]
    expect(await api.accounts.signIn({ body: { email: ada.email, code } })).toMatchObject({ via: 'session' })
  })

  test('comes in the language of the person, if we know them', async () => {
    const { api, given, as, mails, settle } = await createWorld()
    const person = await given.person(ada)
    await (await as(person)).accounts.updateProfile({ body: { locale: 'ar' } })

    await api.accounts.requestCode({ body: { email: ada.email, locale: 'es' } })
    await settle()

    expect(mails[0]?.html).toContain('dir="rtl"')
  })

  test('to confirm an address says so', async () => {
    const { given, as, mails, settle } = await createWorld()
    const client = await as(await given.person(ada))

    await client.accounts.addIdentifier({ body: { email: 'ada@home.example' } })
    await settle()

    expect(mails).toMatchObject([{ to: 'ada@home.example', subject: 'Your code to confirm this address' }])
  })

  test('is mailed once, however often its event is told', async () => {
    const world = await createWorld()
    await world.api.accounts.requestCode({ body: { email: ada.email } })
    await world.settle()
    await replay(world, INSTANCE, 'account.code_requested')
    expect(world.mails).toHaveLength(1)
  })

  test('is forgotten by the table once it was sent', async () => {
    const world = await createWorld()
    await world.api.accounts.requestCode({ body: { email: ada.email } })
    await world.settle()
    expect(await codeMails(world)).toEqual([
      { state: 'sent', subject: 'Your sign-in code for Cairn', text: '', html: '' },
    ])
  })

  test('that cannot be sent while it is good is not sent at all', async () => {
    const server = mailServer()
    const world = await createWorld({ outside: { sendMail: server.sendMail } })
    const { api, pass, settle } = world
    server.away = true
    await api.accounts.requestCode({ body: { email: ada.email } })
    expect(await settle()).toHaveLength(1)

    server.away = false
    await pass(11 * 60_000)
    expect(await settle()).toEqual([])

    expect(server.mails).toEqual([])
    expect(await codeMails(world)).toMatchObject([{ state: 'failed', text: '', html: '' }])
  })
})

/** A mail server that can be away. */
function mailServer() {
  const server = {
    away: false,
    refuses: false,
    mails: [] as { to: string; messageId: string }[],
    async sendMail(mail: { to: string; messageId: string }) {
      if (server.away) throw new Error('The mail server is away')
      if (server.refuses) throw new MailRefused('The mail server refused it: 550 No such mailbox')
      server.mails.push(mail)
    },
  }
  return server
}

describe('whoever gets a role', () => {
  test('is told which, where, and how to come in', async () => {
    const { organization, by, given, as, mails, settle } = await college()
    const admin = await as(await given.member(organization, ['admin'], { email: 'admin@example.org' }))
    await settle()
    mails.length = 0

    await admin.organizations.addMember({
      params: { organizationId: organization.id },
      body: { ...ada, roles: ['author', 'reviewer'] },
    })
    expect(await settle()).toEqual([])

    expect(by.author.email).not.toBe(ada.email)
    expect(mails).toMatchObject([{ to: ada.email, subject: 'You have a role at Ropework College' }])
    expect(mails[0]?.text).toContain('Author and Reviewer')
    expect(links(mails[0]!.text)).toEqual(['https://cairn.test/manage/ropework'])
  })
})

describe('a proposal', () => {
  test('is told to every reviewer but those who wrote or proposed it, and not twice', async () => {
    const world = await college()
    const { organization, by, given, mails, settle } = world
    await given.member(organization, ['reviewer', 'author'], { email: 'second@example.org' })
    const both = await given.member(organization, ['author', 'reviewer'], { email: 'both@example.org' })
    await settle()
    mails.length = 0

    const { proposalId } = await given.achievement(organization, {
      title: 'Knots and splices',
      state: 'proposed',
      by: { ...by, author: both },
    })
    expect(await settle()).toEqual([])
    await replay(world, organization.id, 'achievement.proposed')

    // there is one more reviewer, whom the given achievement brought along
    const told = mails.filter(({ subject }) => subject === 'To review: Knots and splices')
    const named = told.map(({ to }) => to).filter((to) => !to.startsWith('person-'))
    expect(told).toHaveLength(3)
    expect(named.sort()).toEqual(['reviewer@example.org', 'second@example.org'])
    expect(links(told[0]!.text)).toEqual([`https://cairn.test/manage/ropework/proposals/${proposalId}`])
  })

  test('that comes back brings its remarks to its author', async () => {
    const { organization, by, given, as, mails, settle } = await college()
    const { id, definitionHash } = await given.achievement(organization, { title: 'Knots', state: 'proposed', by })
    await settle()
    mails.length = 0

    const client = await as(by.reviewer)
    const remarks = 'Name the knots.\nSay how long it takes.'
    await client.catalog.return({ params: { achievementId: id }, body: { definitionHash, remarks } })
    expect(await settle()).toEqual([])

    expect(mails).toMatchObject([{ to: 'author@example.org', subject: 'Changes requested: Knots' }])
    expect(mails[0]?.text).toContain('> Name the knots.\n> Say how long it takes.')
  })

  test('that comes back is nothing for an author who has left', async () => {
    const { organization, by, given, as, mails, settle } = await college()
    const { id, definitionHash } = await given.achievement(organization, { title: 'Knots', state: 'proposed', by })
    const admin = await as(await given.member(organization, ['admin']))
    const params = { organizationId: organization.id }
    const { items } = await admin.organizations.listMembers({ params })
    const memberId = items.find(({ email }) => email === 'author@example.org')!.id
    await admin.organizations.removeMember({ params: { ...params, memberId } })
    await settle()
    mails.length = 0

    const body = { definitionHash, remarks: 'Name the knots.' }
    await (await as(by.reviewer)).catalog.return({ params: { achievementId: id }, body })
    expect(await settle()).toEqual([])
    expect(mails).toEqual([])
  })

  test('that is approved is told to its author', async () => {
    const { organization, by, given, mails, settle } = await college()
    await given.achievement(organization, { title: 'Knots', state: 'approved', by })
    expect(await settle()).toEqual([])
    expect(mails.filter(({ subject }) => subject === 'Approved: Knots').map(({ to }) => to)).toEqual([
      'author@example.org',
    ])
  })
})

describe('an award', () => {
  test('is told to its recipient, once, with one link that needs no account', async () => {
    const world = await college()
    const { organization, by, given, api, mails, settle } = world
    const achievement = await given.achievement(organization, { title: 'Knots', by })
    await settle()
    mails.length = 0

    const { credentialId } = await given.award(organization, { achievement, recipient: ada, by: by.registrar })
    expect(await settle()).toEqual([])
    await replay(world, organization.id, 'award.issued')
    await replay(world, organization.id, 'mail.queued')

    expect(mails).toMatchObject([{ to: ada.email, subject: 'You have earned a badge: Knots' }])
    expect(links(mails[0]!.text)).toEqual([`https://cairn.test/credentials/${credentialId}`])
    expect(mails[0]!.html.match(/href="[^"]*"/g)).toEqual([`href="https://cairn.test/credentials/${credentialId}"`])
    expect(await api.awards.showPublic({ params: { credentialId } })).toMatchObject({ state: 'issued' })
  })

  test('is told in the language of the person whom the address belongs to', async () => {
    const { organization, given, as, mails, settle } = await college()
    const person = await given.person(ada)
    await (await as(person)).accounts.updateProfile({ body: { locale: 'es' } })
    await given.award(organization, { recipient: ada })
    await settle()
    expect(mails.find(({ to }) => to === ada.email)?.subject).toMatch(/^Ha obtenido una insignia: /)
  })

  test('that is suspended, valid again and revoked is told each time, with the reason', async () => {
    const { organization, by, given, as, mails, settle } = await college()
    const { id } = await given.award(organization, { recipient: ada, by: by.registrar })
    await settle()
    mails.length = 0
    const client = await as(by.registrar)
    const params = { awardId: id }

    await client.awards.suspend({ params, body: { reason: 'We look into it.' } })
    await settle()
    await client.awards.reinstate({ params })
    await settle()
    await client.awards.suspend({ params, body: { reason: 'Once more.' } })
    await settle()
    await client.awards.revoke({ params, body: { reasonClass: 'issued_in_error', reason: 'It was for Ann.' } })
    expect(await settle()).toEqual([])

    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
      'A badge was suspended',
      'A badge is valid again',
      'A badge was suspended',
      'A badge was revoked',
    ])
    expect(mails.map(({ text }) => /^> (.*)$/m.exec(text)?.[1])).toEqual([
      'We look into it.',
      undefined,
      'Once more.',
      'It was for Ann.',
    ])
    expect(mails.every(({ to }) => to === ada.email)).toBe(true)
  })

  test('whose suspension ended before anybody was told of it is not told as suspended', async () => {
    const { organization, by, given, as, mails, settle } = await college()
    const { id } = await given.award(organization, { recipient: ada, by: by.registrar })
    await settle()
    mails.length = 0
    const client = await as(by.registrar)
    await client.awards.suspend({ params: { awardId: id }, body: { reason: 'A mistake.' } })
    await client.awards.reinstate({ params: { awardId: id } })
    expect(await settle()).toEqual([])
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['A badge is valid again'])
  })
})

describe('a mail server that is away', () => {
  test('delays the mail and not the award; the mail keeps its id and comes when it is back', async () => {
    const server = mailServer()
    const { organization, by, given, as, pass, settle } = await college({ outside: { sendMail: server.sendMail } })
    server.mails.length = 0
    server.away = true

    const { id } = await given.award(organization, { recipient: ada, by: by.registrar })
    expect(await settle()).not.toEqual([])

    const registrar = await as(by.registrar)
    expect(await registrar.awards.show({ params: { awardId: id } })).toMatchObject({ state: 'issued' })
    expect(await mailsOf(registrar, organization.id, ada.email)).toMatchObject([
      { state: 'waiting', attempts: 1, lastError: 'The mail server is away' },
    ])

    await pass(60_000)
    expect(await settle()).not.toEqual([])
    server.away = false
    await pass(60_000)
    expect(await settle()).toEqual([])

    const [kept] = await mailsOf(registrar, organization.id, ada.email)
    expect(kept).toMatchObject({ state: 'sent', attempts: 3 })
    expect(kept).not.toHaveProperty('lastError')
    expect(server.mails.filter(({ to }) => to === ada.email)).toMatchObject([{ messageId: `<${kept!.id}@cairn.test>` }])
  })

  test('for too long: the mail has failed, and is sent when the operator has it tried again', async () => {
    const server = mailServer()
    const { organization, by, given, as, pass, settle } = await college({ outside: { sendMail: server.sendMail } })
    const someone = await given.person({ operator: true })
    server.away = true
    await given.award(organization, { recipient: ada, by: by.registrar })
    // sessions end while hours pass
    const find = async () => (await mailsOf(await as(by.registrar), organization.id, ada.email))[0]

    for (let hour = 0; hour < 60 && (await find())?.state !== 'failed'; hour++) {
      await settle()
      await pass(3_600_000)
    }
    expect(await find()).toMatchObject({ state: 'failed', attempts: TRIES })
    const operator = await as(someone)
    const { items } = await operator.instance.failedJobs()
    expect(items.filter(({ name }) => name === 'notifications.deliver-mail').length).toBeGreaterThan(0)

    server.away = false
    for (const { id } of items) await operator.instance.retryJob({ params: { jobId: id } })
    expect(await settle()).toEqual([])
    expect(await find()).toMatchObject({ state: 'sent' })
    expect((await operator.instance.failedJobs()).items).toEqual([])
  })

  test('a refused recipient has failed at once, and is not tried again', async () => {
    const server = mailServer()
    const { organization, by, given, as, settle } = await college({ outside: { sendMail: server.sendMail } })
    server.refuses = true
    await given.award(organization, { recipient: ada, by: by.registrar })
    expect(await settle()).toEqual([])
    expect(await mailsOf(await as(by.registrar), organization.id, ada.email)).toMatchObject([
      { state: 'failed', attempts: 1, lastError: expect.stringContaining('550 No such mailbox') },
    ])
  })
})

const mailsOf = async (client: Client, organizationId: string, q?: string) =>
  (await client.notifications.listMails({ params: { organizationId }, query: { ...(q && { q }) } })).items

describe('without a mail server', () => {
  test('mails are caught, and the operator reads them, of every institution', async () => {
    const { organization, by, given, as, api, settle } = await college({ catchMails: true })
    const operator = await as(await given.person({ operator: true }))
    await given.award(organization, { recipient: ada, by: by.registrar })
    await api.accounts.requestCode({ body: { email: ada.email } })
    expect(await settle()).toEqual([])

    const { items } = await operator.notifications.listCaught({ query: { q: 'ADA@example' } })
    expect(items.map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['sign_in_code', 'caught'],
        ['issued', 'caught'],
      ]),
    )
    const code = items.find(({ kind }) => kind === 'sign_in_code')!
    const shown = await operator.notifications.showCaught({ params: { mailId: code.id } })
    expect(shown.text).toMatch(/^\d{8}$/m)
    expect(shown.html).toContain('<!doctype html>')
  })

  test('the list comes in pages, newest first', async () => {
    const { as, given, api, settle } = await createWorld({ catchMails: true })
    const operator = await as(await given.person({ operator: true }))
    for (const name of ['a', 'b', 'c']) await api.accounts.requestCode({ body: { email: `${name}@example.org` } })
    await settle()

    const first = await operator.notifications.listCaught({ query: { size: 2 } })
    const second = await operator.notifications.listCaught({ query: { size: 2, after: first.next } })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(ids).toEqual([...ids].sort().reverse())
    expect(second.next).toBeUndefined()
  })

  test.each(['%', '_', '\\', "'"])('a search for "%s" finds what contains it', async (sign) => {
    const { as, given, settle } = await createWorld({ catchMails: true })
    const operator = await as(await given.person({ operator: true }))
    const named = await given.organization({ name: `100 ${sign} Rope` })
    await given.organization({ name: 'Rope' })
    await settle()
    const { items } = await operator.notifications.listCaught({ query: { q: `${sign} R` } })
    expect(items.map(({ subject }) => subject)).toEqual([`You have a role at ${named.name}`])
  })

  test('nobody else reads them: no stranger, no member, no token of an operator', async () => {
    const { organization, by, given, as, api, runtime, withToken, settle } = await college({ catchMails: true })
    const operator = await given.person({ operator: true })
    await given.award(organization, { recipient: ada, by: by.registrar })
    await settle()
    const [caught] = (await (await as(operator)).notifications.listCaught({ query: {} })).items
    const session = await as(operator)
    const { token } = await session.accounts.createToken({ body: { name: 'A program', scopes: ['mail.read'] } })
    const clients: [string, Client][] = [
      ['request.sign_in_first', api],
      ['request.operators_only', await as(by.registrar)],
      ['request.operators_only', await as(await given.member(organization, ['admin']))],
      ['request.operators_only', withToken(token)],
    ]
    for (const [code, client] of clients) {
      expect(await client.notifications.listCaught({ query: {} }).catch(refusal)).toBe(code)
      expect(await client.notifications.showCaught({ params: { mailId: caught!.id } }).catch(refusal)).toBe(code)
    }
    // and the database would not show them either
    const seen = await runtime.transact(
      { kind: 'person', personId: by.author.id, isOperator: false, via: 'session', viaId: 'ses_1' },
      (work) => work.db.selectFrom('mails').select('kind').where('kind', '<>', 'sign_in_code').execute(),
    )
    expect(seen).toEqual([])
  })

  test('what was sent is not among them', async () => {
    const { organization, by, given, as, settle } = await college()
    await given.award(organization, { recipient: ada, by: by.registrar })
    await settle()
    const operator = await as(await given.person({ operator: true }))
    expect((await operator.notifications.listCaught({ query: {} })).items).toEqual([])
    const [sent] = await mailsOf(await as(by.registrar), organization.id, ada.email)
    expect(await operator.notifications.showCaught({ params: { mailId: sent!.id } }).catch(refusal)).toBe(
      'mail.not_found',
    )
  })

  test('an id that nobody has is not found', async () => {
    const { given, as } = await createWorld({ catchMails: true })
    const operator = await as(await given.person({ operator: true }))
    const mailId = `mail_${'0'.repeat(26)}`
    expect(await operator.notifications.showCaught({ params: { mailId } }).catch(refusal)).toBe('mail.not_found')
  })
})

describe('the mails of an institution', () => {
  const may: readonly (typeof ROLES)[number][] = ['admin', 'registrar', 'auditor']
  const mayNot: readonly (typeof ROLES)[number][] = ['author', 'reviewer', 'assessor']

  test('are listed with their delivery, without their texts, for those who may', async () => {
    const { organization, by, given, as, settle } = await college()
    await given.award(organization, { recipient: ada, by: by.registrar })
    await settle()
    for (const role of may) {
      const [mail] = await mailsOf(await as(await given.member(organization, [role])), organization.id, ada.email)
      expect(mail).toMatchObject({ kind: 'issued', state: 'sent', attempts: 1 })
      expect(mail).not.toHaveProperty('text')
    }
  })

  test('are for nobody else', async () => {
    const { organization, given, as, api } = await college()
    const elsewhere = await given.organization()
    const ask = (client: Client) => mailsOf(client, organization.id).catch(refusal)
    for (const role of mayNot)
      expect(await ask(await as(await given.member(organization, [role])))).toBe('organization.not_permitted')
    expect(await ask(await as(await given.member(elsewhere, ['admin'])))).toBe('organization.not_found')
    expect(await ask(await as(await given.person({ operator: true })))).toBe('organization.not_found')
    expect(await ask(api)).toBe('request.sign_in_first')
  })

  test('are those of this institution alone', async () => {
    const { organization, by, given, as, settle } = await college()
    const elsewhere = await given.organization()
    await given.award(elsewhere, { recipient: ada })
    await settle()
    expect(await mailsOf(await as(by.registrar), organization.id, ada.email)).toEqual([])
  })
})

describe('a code without a mail server', () => {
  test('reaches an operator who is signed out by the terminal, and nobody else', async () => {
    const { api, given, settle, terminal } = await createWorld({ catchMails: true })
    await given.person({ email: 'sam@example.org', operator: true })
    await given.person({ email: 'ada@example.org' })

    await api.accounts.requestCode({ body: { email: 'ada@example.org' } })
    await settle()
    expect(terminal).toEqual([])

    await api.accounts.requestCode({ body: { email: 'sam@example.org' } })
    await settle()
    expect(terminal).toEqual([expect.stringMatching(/^A code for the operator: \d{8}$/)])
    const code = terminal[0]!.slice(-8)
    expect(await api.accounts.signIn({ body: { email: 'sam@example.org', code } })).toMatchObject({
      person: { isOperator: true },
    })
  })
})
