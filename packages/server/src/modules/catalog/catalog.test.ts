import {
  type Achievement,
  type Client,
  type DefinitionInput,
  type Permission,
  ProblemError,
  type Role,
} from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'

const whole: DefinitionInput = {
  title: 'Robotics',
  summary: 'Build a robot that works.',
  outcomes: [{ text: 'Build an arm', skills: [{ name: 'kinematics' }] }],
  criteria: 'It moves.',
  workloadHours: 80,
  level: 2,
  participation: 'hybrid',
  assessment: { type: 'Working robot' },
  qualityAssurance: 'Yearly review',
}

/** A university with somebody in each role, and a client for each. */
async function university() {
  const world = await createWorld()
  const { given, as, owner } = world
  const ours = await given.organization({ name: 'Northfield University', slug: 'northfield', countryCode: 'AT' })
  const member = async (...roles: Role[]) => {
    const person = await given.member(ours, roles)
    return { ...person, api: await as(person) }
  }
  const [author, reviewer, registrar] = [await member('author'), await member('reviewer'), await member('registrar')]
  const draft = (definition: DefinitionInput = whole) =>
    author.api.catalog.create({ params: { organizationId: ours.id }, body: { definition } })
  const propose = async (a: Achievement, by: Client = author.api) => {
    const { params, body } = naming(a)
    const { hash: overlapsSeen } = await by.governance.overlaps({ params })
    return by.catalog.propose({ params, body: { ...body, overlapsSeen } })
  }
  const approve = (a: Achievement, by: Client = reviewer.api) => by.catalog.approve(naming(a))
  const publish = (a: Achievement, by: Client = registrar.api) => by.catalog.publish(naming(a))
  const publishAll = async (definition: DefinitionInput = whole) =>
    publish(await approve(await propose(await draft(definition))))
  const save = (a: Achievement, change: Partial<DefinitionInput>, by: Client = author.api) =>
    by.catalog.edit({
      params: { achievementId: a.id },
      body: { definition: { ...a.definition, ...change } as DefinitionInput, revision: a.revision },
    })
  /** Asks or changes the tables as their owner does, inside our institution; what was changed is taken back. */
  const asOwner = async (statement: string, values: unknown[] = []) => {
    const connection = await owner.connect()
    try {
      await connection.query('begin')
      await connection.query("select set_config('app.organization_id', $1, true)", [ours.id])
      return (await connection.query(statement, values)).rows
    } finally {
      await connection.query('rollback')
      connection.release()
    }
  }
  /** What the history and the tables say of an achievement, to see that a refusal left nothing. */
  const traces = async (id: string) => {
    const about = JSON.stringify({ achievementId: id })
    const events = await asOwner('select name from events where payload @> $1 order by occurred_at, id', [about])
    const [row] = await asOwner('select state, revision, version, definition_hash from achievements where id = $1', [
      id,
    ])
    return { events: events.map(({ name }) => String(name)), row }
  }
  return {
    ...world,
    ours,
    member,
    author,
    reviewer,
    registrar,
    draft,
    propose,
    approve,
    publish,
    publishAll,
    save,
    traces,
    asOwner,
  }
}

const naming = ({ id, definitionHash }: Achievement) => ({ params: { achievementId: id }, body: { definitionHash } })
const of = ({ id }: { id: string }) => ({ params: { achievementId: id } })
const problemOf = (error: unknown) => {
  if (error instanceof ProblemError) return error.problem
  throw error
}
const text = (answer: { body: Uint8Array | string }) =>
  typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8')

describe('from an idea to a published version', () => {
  test('a draft is proposed, approved by another person, published, and everybody sees it', async () => {
    const { api, draft, propose, approve, publish, author, reviewer, traces } = await university()

    const begun = await draft()
    expect(begun).toMatchObject({
      state: 'draft',
      revision: 1,
      version: 0,
      authorIds: [author.id],
      organizationSlug: 'northfield',
    })
    expect(await api.catalog.showPublished(of(begun)).catch(refusal)).toBe('achievement.not_found')
    const done = await publish(await approve(await propose(begun)))

    expect(done).toMatchObject({
      state: 'published',
      version: 1,
      proposedByName: author.name,
      approvedByName: reviewer.name,
    })
    expect(await api.catalog.showPublished(of(done))).toMatchObject({
      state: 'published',
      version: 1,
      newestVersion: 1,
      organization: { name: 'Northfield University', slug: 'northfield' },
      definition: { title: 'Robotics', outcomes: [{ text: 'Build an arm' }] },
      definitionHash: done.definitionHash,
      versions: [{ version: 1, hash: done.definitionHash }],
      address: `https://cairn.test/achievements/${done.id}`,
    })
    const events = (await traces(done.id)).events.filter((name) => name.startsWith('achievement.'))
    expect(events.sort()).toEqual([
      'achievement.approved',
      'achievement.drafted',
      'achievement.proposed',
      'achievement.published',
    ])
  })

  test('what lacks something is no proposal: each missing element is named, and nothing happened', async () => {
    const { draft, author, traces } = await university()
    const begun = await draft({ title: 'Robotics' })

    const answer = await author.api.catalog.propose(naming(begun)).catch(problemOf)

    expect(answer).toMatchObject({ status: 422, code: 'achievement.incomplete' })
    expect(answer).toHaveProperty(
      'errors',
      expect.arrayContaining([
        {
          pointer: '/definition/outcomes',
          code: 'outcomes',
          detail: 'Missing: outcomes. The institution asks for it. (Policy of the institution)',
        },
      ]),
    )
    expect(await traces(begun.id)).toMatchObject({
      events: ['achievement.drafted'],
      row: { state: 'draft', revision: 1 },
    })
  })

  test('a proposal goes back with remarks, which its author reads until it is proposed again', async () => {
    const { draft, propose, reviewer, author, traces } = await university()
    const asked = await propose(await draft())

    await reviewer.api.catalog.return({
      ...naming(asked),
      body: { definitionHash: asked.definitionHash, remarks: 'More.' },
    })

    const back = await author.api.catalog.show(of(asked))
    expect(back).toMatchObject({ state: 'draft', remarks: 'More.' })
    expect(back.proposedBy).toBeUndefined()
    expect((await propose(back)).remarks).toBeUndefined()
    expect((await traces(asked.id)).events).toContain('achievement.returned')
  })
})

describe('four eyes', () => {
  test('nobody decides on what they wrote or proposed, whatever their roles, and it leaves no trace', async () => {
    const { draft, propose, approve, save, member, author, traces } = await university()
    const both = await member('author', 'reviewer')
    const writer = await member('author', 'reviewer')
    const touched = await save(await draft(), { title: 'Robotics, with a word of theirs' }, writer.api)
    const asked = await propose(touched, both.api)
    const before = await traces(asked.id)

    expect(await approve(asked, both.api).catch(refusal)).toBe('achievement.own_proposal')
    expect(await approve(asked, writer.api).catch(refusal)).toBe('achievement.own_proposal')
    expect(await approve(asked, author.api).catch(refusal)).toBe('organization.not_permitted')
    expect(await traces(asked.id)).toEqual(before)
  })

  test('an API token never decides', async () => {
    const { draft, propose, reviewer, withToken, ours } = await university()
    const asked = await propose(await draft())
    const token = (scopes: Permission[]) =>
      reviewer.api.accounts.createToken({ body: { name: 'script', scopes, organizationId: ours.id } })

    expect(await token(['achievement.approve']).catch(refusal)).toBe('account.token_scope')
    const script = withToken((await token(['achievement.read'])).token)
    expect(await script.catalog.approve(naming(asked)).catch(refusal)).toBe('organization.not_permitted')
    expect((await script.catalog.show(of(asked))).state).toBe('proposed')
  })

  test('the database itself refuses an approval by an author', async () => {
    const { draft, author, asOwner } = await university()
    const { id } = await draft()

    const forged = asOwner("update achievements set state = 'approved', approved_by = $1 where id = $2", [
      author.id,
      id,
    ])

    await expect(forged).rejects.toThrow('achievements_approved_by_another')
  })
})

describe('a text that changed meanwhile', () => {
  test('is neither overwritten nor decided on', async () => {
    const { draft, save, propose, approve, reviewer, author } = await university()
    const begun = await draft()
    const changed = await save(begun, { title: 'Robotics II' })

    expect(await save(begun, { title: 'Robotics III' }).catch(refusal)).toBe('achievement.changed_meanwhile')
    expect(await propose(begun).catch(refusal)).toBe('achievement.changed_meanwhile')

    const asked = await propose(changed)
    await reviewer.api.catalog.return({
      ...naming(asked),
      body: { definitionHash: asked.definitionHash, remarks: 'More.' },
    })
    const again = await save(await author.api.catalog.show(of(asked)), { summary: 'Quite another text.' })
    await propose(again)
    expect(await approve(asked).catch(refusal)).toBe('achievement.changed_meanwhile')
  })

  test('while it is in review stays as it is', async () => {
    const { draft, propose, save } = await university()
    const asked = await propose(await draft())

    expect(await save(asked, { title: 'Sneaked in' }).catch(refusal)).toBe('achievement.in_review')
  })

  test('saved at the same moment by two is changed once', async () => {
    const { draft, save } = await university()
    const begun = await draft()

    const answers = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((title) => save(begun, { title }).then(() => 'saved', refusal)),
    )

    expect(answers.sort()).toEqual([
      'achievement.changed_meanwhile',
      'achievement.changed_meanwhile',
      'achievement.changed_meanwhile',
      'saved',
    ])
  })
})

test('edits are one line in the history for each author and five minutes', async () => {
  const { draft, save, member, pass, traces } = await university()
  const other = await member('author')
  let current = await draft()
  const edits = async () =>
    (await traces(current.id)).events.filter((name: string) => name === 'achievement.edited').length

  for (const title of ['A', 'B', 'C']) current = await save(current, { title })
  expect(await edits()).toBe(0)
  current = await save(current, { title: 'D' }, other.api)
  expect(await edits()).toBe(1)
  await pass(5 * 60_000)
  for (const title of ['E', 'F']) current = await save(current, { title })
  expect(await edits()).toBe(2)
})

describe('versions', () => {
  test('the published one stays in force, and as it was, while the next is written; each keeps its address', async () => {
    const { api, publishAll, save, propose, approve, publish } = await university()
    const first = await publishAll()
    const next = await save(first, { title: 'Robotics II' })

    expect(next).toMatchObject({ state: 'draft', version: 1 })
    expect((await api.catalog.showPublished(of(first))).definition.title).toBe('Robotics')

    await publish(await approve(await propose(next)))
    const newest = await api.catalog.showPublished(of(first))
    expect(newest).toMatchObject({ version: 2, newestVersion: 2, definition: { title: 'Robotics II' } })
    expect(newest.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(await api.catalog.showPublished({ ...of(first), query: { version: 1 } })).toMatchObject({
      version: 1,
      newestVersion: 2,
      definition: { title: 'Robotics' },
      definitionHash: first.definitionHash,
    })
    expect(await api.catalog.showPublished({ ...of(first), query: { version: 3 } }).catch(refusal)).toBe(
      'achievement.not_found',
    )
  })

  test('are changed by nobody, not even by the owner of the tables', async () => {
    const { publishAll, asOwner } = await university()
    await publishAll()

    await expect(asOwner("update achievement_versions set definition = '{}'")).rejects.toThrow('never changed')
    await expect(asOwner('delete from achievement_versions')).rejects.toThrow('never changed')
    await expect(asOwner('truncate achievement_versions cascade')).rejects.toThrow('never changed')
  })

  test('a draft that is thrown away leaves what was published; one never published is gone', async () => {
    const { api, author, draft, publishAll, save } = await university()
    const never = await draft()
    const first = await publishAll({ ...whole, title: 'In force' })
    await save(first, { title: 'Second thoughts' })

    await author.api.catalog.discard(of(never))
    await author.api.catalog.discard(of(first))

    expect(await author.api.catalog.show(of(never)).catch(refusal)).toBe('achievement.not_found')
    expect(await author.api.catalog.show(of(first))).toMatchObject({
      state: 'published',
      definition: { title: 'In force' },
    })
    expect(await author.api.catalog.discard(of(first)).catch(refusal)).toBe('achievement.was_published')
    expect((await api.catalog.showPublished(of(first))).definition.title).toBe('In force')
  })

  test('an achievement ends with a reason: it is not found by searching, but its page, image and versions stay', async () => {
    const { api, publishAll, registrar, save, author } = await university()
    const done = await publishAll()
    await save(done, { title: 'Never to be' })

    const over = await registrar.api.catalog.retire({ ...of(done), body: { reason: 'Nobody asks for it.' } })

    expect(over).toMatchObject({
      state: 'retired',
      definition: { title: 'Robotics' },
      retirement: { reason: 'Nobody asks for it.' },
    })
    expect((await api.catalog.search({})).total).toBe(0)
    expect(await api.catalog.showPublished(of(done))).toMatchObject({
      state: 'retired',
      retirement: { reason: 'Nobody asks for it.' },
    })
    expect(text(await api.catalog.imageSvg(of(done)))).toContain('Robotics')
    expect(await registrar.api.catalog.retire({ ...of(done), body: { reason: 'Again.' } }).catch(refusal)).toBe(
      'achievement.retired',
    )
    expect(await save(await author.api.catalog.show(of(done)), { title: 'Back' }).catch(refusal)).toBe(
      'achievement.retired',
    )
  })
})

describe('who may', () => {
  test('every act is refused to every role that has no part in it, and to strangers as if there were nothing', async () => {
    const { draft, propose, member, given, as, api, traces } = await university()
    const asked = await propose(await draft())
    const before = await traces(asked.id)
    const foreign = await given.organization({ slug: 'foreign' })
    const acts: Record<string, { allowed: Role[]; act: (client: Client) => Promise<unknown> }> = {
      show: {
        allowed: ['admin', 'registrar', 'author', 'reviewer', 'assessor', 'auditor'],
        act: (c) => c.catalog.show(of(asked)),
      },
      draftSvg: {
        allowed: ['admin', 'registrar', 'author', 'reviewer', 'assessor', 'auditor'],
        act: (c) => c.catalog.draftSvg(of(asked)),
      },
      edit: {
        allowed: ['author'],
        act: (c) => c.catalog.edit({ ...of(asked), body: { definition: { title: 'X' }, revision: 1 } }),
      },
      discard: { allowed: ['author'], act: (c) => c.catalog.discard(of(asked)) },
      propose: { allowed: ['author'], act: (c) => c.catalog.propose(naming(asked)) },
      approve: {
        allowed: ['reviewer'],
        act: (c) => c.catalog.approve({ ...naming(asked), body: { definitionHash: '0'.repeat(64) } }),
      },
      return: {
        allowed: ['reviewer'],
        act: (c) => c.catalog.return({ ...naming(asked), body: { definitionHash: '0'.repeat(64), remarks: 'x' } }),
      },
      publish: { allowed: ['registrar'], act: (c) => c.catalog.publish(naming(asked)) },
      retire: { allowed: ['registrar'], act: (c) => c.catalog.retire({ ...of(asked), body: { reason: 'x' } }) },
    }
    const wrong: string[] = []
    for (const role of ['admin', 'registrar', 'author', 'reviewer', 'assessor', 'auditor'] as const) {
      const { api: client } = await member(role)
      const stranger = await as(await given.member(foreign, [role]))
      for (const [name, { allowed, act }] of Object.entries(acts)) {
        const answer = await act(client).then(() => 'done', refusal)
        if ((answer === 'organization.not_permitted') === allowed.includes(role))
          wrong.push(`${role} ${name}: ${answer}`)
        const outside = await act(stranger).then(() => 'done', refusal)
        if (outside !== 'achievement.not_found') wrong.push(`foreign ${role} ${name}: ${outside}`)
        const nobody = await act(api).then(() => 'done', refusal)
        if (nobody !== 'request.sign_in_first') wrong.push(`nobody ${name}: ${nobody}`)
      }
    }

    expect(wrong).toEqual([])
    expect(await traces(asked.id)).toEqual(before)
  })

  test('lists and new drafts are for members alone', async () => {
    const { ours, given, as, member } = await university()
    const stranger = await as(await given.person())
    const reader = await member('assessor')
    const create = (client: Client) =>
      client.catalog.create({ params: { organizationId: ours.id }, body: { definition: { title: 'X' } } })

    expect(await stranger.catalog.list({ params: { organizationId: ours.id } }).catch(refusal)).toBe(
      'organization.not_found',
    )
    expect(await create(stranger).catch(refusal)).toBe('organization.not_found')
    expect(await create(reader.api).catch(refusal)).toBe('organization.not_permitted')
    expect((await reader.api.catalog.list({ params: { organizationId: ours.id } })).items).toEqual([])
  })
})

describe('a definition', () => {
  test('names departments of its own institution only', async () => {
    const { draft, given, as, author, ours } = await university()
    const foreign = await given.organization({ slug: 'foreign' })
    const admin = await as(await given.member(foreign, ['admin']))
    const unit = await admin.organizations.addUnit({ params: { organizationId: foreign.id }, body: { name: 'Arts' } })

    expect(await draft({ ...whole, unitId: unit.id }).catch(refusal)).toBe('organization.no_such_unit')
    expect((await author.api.catalog.list({ params: { organizationId: ours.id } })).items).toEqual([])
  })

  test.each<[string, object, string]>([
    ['without a title', {}, '/definition/title'],
    ['with a level that is none', { title: 'X', level: 5 }, '/definition/level'],
    [
      'with a script for an address',
      { title: 'X', furtherInformation: 'javascript:alert(1)' },
      '/definition/furtherInformation',
    ],
    [
      'with half a character',
      { title: 'X', furtherInformation: 'https://a.example/\ud800' },
      '/definition/furtherInformation',
    ],
    ['with a title of half a character', { title: 'X\ud800' }, '/definition/title'],
    ['with an outcome that says nothing', { title: 'X', outcomes: [{ text: ' ' }] }, '/definition/outcomes/0/text'],
  ])('%s is refused with the place of the fault', async (_title, definition, pointer) => {
    const { author, ours } = await university()

    const problem = await author.api.catalog
      .create({ params: { organizationId: ours.id }, body: { definition: definition as DefinitionInput } })
      .catch(problemOf)

    expect(problem).toMatchObject({ status: 422, code: 'request.malformed', errors: [{ pointer }] })
  })
})

describe('the list of an institution', () => {
  test('has every state, newest first, by state and by a part of the title, in pages', async () => {
    const { given, ours, author, pass } = await university()
    for (const [title, state] of [
      ['Agile Coach', 'draft'],
      ['100 % Robotics', 'proposed'],
      ['Agile Project', 'published'],
    ] as const) {
      await given.achievement(ours, { title, state })
      await pass(1000)
    }
    const list = async (query: object) =>
      (await author.api.catalog.list({ params: { organizationId: ours.id }, query })).items.map(({ title }) => title)

    expect(await list({})).toEqual(['Agile Project', '100 % Robotics', 'Agile Coach'])
    expect(await list({ state: 'proposed' })).toEqual(['100 % Robotics'])
    expect(await list({ q: 'agile' })).toEqual(['Agile Project', 'Agile Coach'])
    expect(await list({ q: '0 %' })).toEqual(['100 % Robotics'])
    const { items, next } = await author.api.catalog.list({ params: { organizationId: ours.id }, query: { size: 2 } })
    expect([items.length, await list({ size: 2, after: next })]).toEqual([2, ['Agile Coach']])
  })

  test('says how many there are in each state, and whose proposal it is', async () => {
    const { author, reviewer, ours, draft, propose } = await university()
    await draft({ title: 'Begun' })
    await propose(await draft({ ...whole, title: 'Waiting' }))
    const list = async ({ api }: { api: Client }) =>
      api.catalog.list({ params: { organizationId: ours.id }, query: { state: 'proposed' } })

    const seen = await list(author)
    expect(seen.counts).toEqual({ draft: 1, proposed: 1, approved: 0, published: 0, retired: 0 })
    expect(seen.items).toMatchObject([{ title: 'Waiting', proposedByName: author.name, own: true }])
    expect((await list(reviewer)).items).toMatchObject([{ title: 'Waiting', own: false }])
  })

  test('shows drafts their picture where only members see it', async () => {
    const { given, ours, author, api } = await university()
    const { id } = await given.achievement(ours, { title: 'Secret', state: 'draft' })

    const { items } = await author.api.catalog.list({ params: { organizationId: ours.id } })

    expect(items[0]?.imageSvg).toBe(`https://cairn.test/api/v1/achievements/${id}/badge.svg`)
    expect(text(await author.api.catalog.draftSvg({ params: { achievementId: id } }))).toContain('Secret')
    expect(await api.catalog.imageSvg({ params: { achievementId: id } }).catch(refusal)).toBe('achievement.not_found')
  })
})

describe('the public catalog', () => {
  async function catalog() {
    const world = await university()
    const { given, ours, pass } = world
    const harbour = await given.organization({ name: 'Harbour', slug: 'harbour' })
    const made: [typeof ours, DefinitionInput][] = [
      [ours, { title: 'Carbon Accounting', field: 'Sustainability', level: 2, participation: 'online' }],
      [ours, { title: 'Sustainable Business', summary: 'Account for carbon.', field: 'Sustainability', level: 3 }],
      [
        harbour,
        { title: 'Évaluation des risques', field: 'Business', tags: ['carbon'], level: 1, participation: 'on_site' },
      ],
      [
        harbour,
        { title: '数据分析', field: 'Data & AI', outcomes: [{ text: 'Clean data', skills: [{ name: 'SQL' }] }] },
      ],
    ]
    for (const [organization, definition] of made) {
      await given.achievement(organization, definition)
      await pass(1000)
    }
    await given.achievement(ours, { title: 'Carbon draft', state: 'approved' })
    const search = async (query: object) => {
      const { items, total } = await world.api.catalog.search({ query })
      return { titles: items.map(({ title }) => title), total }
    }
    return { ...world, search }
  }

  test('finds words however they are typed, in titles before the rest', async () => {
    const { search } = await catalog()

    expect(await search({ q: 'CARBON' })).toEqual({
      titles: ['Carbon Accounting', 'Évaluation des risques', 'Sustainable Business'],
      total: 3,
    })
    expect((await search({ q: 'evalu risq' })).titles).toEqual(['Évaluation des risques'])
    expect((await search({ q: '数据' })).titles).toEqual(['数据分析'])
    expect((await search({ q: 'sql' })).titles).toEqual(['数据分析'])
    expect(await search({ q: 'carbon football' })).toEqual({ titles: [], total: 0 })
    expect((await search({ q: "'; drop table achievements; --" })).total).toBe(0)
    expect((await search({ q: '!' })).total).toBe(4)
  })

  test('is narrowed by institution, field, level and form; the fields to choose from stay', async () => {
    const { search, api, ours } = await catalog()

    expect((await search({ organization: 'harbour' })).total).toBe(2)
    expect((await search({ organization: ours.id })).total).toBe(2)
    expect((await search({ organization: 'nobody' })).total).toBe(0)
    expect((await search({ field: 'Sustainability', level: 3 })).titles).toEqual(['Sustainable Business'])
    expect((await search({ participation: 'on_site' })).titles).toEqual(['Évaluation des risques'])
    expect((await api.catalog.search({ query: { q: 'nothing at all' } })).fields).toEqual([
      'Business',
      'Data & AI',
      'Sustainability',
    ])
  })

  test.each([[{}], [{ q: 'carbon' }]])(
    'pages of %j neither repeat nor skip, also when more is published',
    async (query) => {
      const { api, given, ours } = await catalog()
      const whole = (await api.catalog.search({ query })).items.map(({ id }) => id)
      const seen: string[] = []
      let after: string | undefined
      do {
        const { items, next } = await api.catalog.search({ query: { ...query, size: 1, ...(after && { after }) } })
        seen.push(...items.map(({ id }) => id))
        after = next
        if (seen.length === 1) await given.achievement(ours, { title: 'Carbon, published in between' })
      } while (after)

      expect(seen.filter((id) => whole.includes(id))).toEqual(whole)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )
})

test('what cannot be searched for is refused or finds nothing, and breaks nothing', async () => {
  const { app, ours, author, publishAll } = await university()
  await publishAll()

  for (const query of [
    'q=%00',
    'field=%00',
    'organization=%00',
    'after=%00',
    'after=ach_x',
    'q=%ED%A0%80',
    'q=%F0%9F%98%80',
  ])
    expect((await app.inject({ url: `/api/v1/achievements?${query}` })).statusCode, query).toBeLessThan(500)
  for (const q of ['\u0000', '\ud800', '%', '\\'])
    expect(
      await author.api.catalog.list({ params: { organizationId: ours.id }, query: { q } }).then(() => 'found', refusal),
      q,
    ).toMatch(/found|request.malformed/)
})

describe('for machines', () => {
  test('a version is an Open Badges 3.0 Achievement at an address of its own, and names the one before', async () => {
    const { api, publishAll, save, propose, approve, publish, app } = await university()
    const esco = 'http://data.europa.eu/esco/skill/1'
    const first = await publishAll({
      ...whole,
      field: 'Engineering',
      tags: ['robots'],
      eqfLevel: 6,
      credits: { amount: 3, framework: 'ECTS' },
      outcomes: [
        { text: 'Build', skills: [{ name: 'kinematics', url: esco, framework: 'ESCO' }, { name: 'no address' }] },
      ],
    })
    await publish(await approve(await propose(await save(first, { title: 'Robotics II' }))))
    const address = (version: number) => `https://cairn.test/achievements/${first.id}/versions/${version}`

    const document = JSON.parse(text(await api.catalog.jsonLd(of(first))))

    expect(document).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: address(2),
      type: ['Achievement'],
      name: 'Robotics II',
      description: 'Build a robot that works.',
      criteria: { id: `${address(2)}#criteria`, narrative: 'It moves.' },
      achievementType: 'MicroCredential',
      creditsAvailable: 3,
      fieldOfStudy: 'Engineering',
      image: {
        id: `https://cairn.test/achievements/${first.id}/badge.png?version=2`,
        type: 'Image',
        caption: 'Badge: Robotics II, issued by Northfield University',
      },
      inLanguage: 'en',
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'kinematics',
          targetUrl: esco,
          targetFramework: 'ESCO',
          targetType: 'ext:ESCOSkill',
        },
        {
          type: ['Alignment'],
          targetName: 'EQF level 6',
          targetUrl: 'http://data.europa.eu/snb/eqf/6',
          targetFramework: 'European Qualifications Framework',
          targetCode: '6',
        },
      ],
      tag: ['robots'],
      version: '2',
      related: [{ type: ['Related'], id: address(1), version: '1' }],
    })
    const byItsId = await app.inject({ url: new URL(address(1)).pathname, headers: { accept: 'application/ld+json' } })
    expect(byItsId.json()).toMatchObject({ id: address(1), name: 'Robotics', version: '1' })
    const page = await app.inject({ url: new URL(address(1)).pathname, headers: { accept: 'text/html,*/*' } })
    expect([page.statusCode, page.headers.location]).toEqual([
      303,
      `https://cairn.test/achievements/${first.id}?version=1`,
    ])
    const negotiated = await app.inject({
      url: `/achievements/${first.id}`,
      headers: { accept: 'application/ld+json' },
    })
    expect(negotiated.json().id).toBe(address(2))
  })

  test('the image comes as SVG and PNG, of any version, and only once to whoever keeps it', async () => {
    const { api, publishAll, save, propose, approve, publish, app } = await university()
    const first = await publishAll()
    await publish(await approve(await propose(await save(first, { title: 'Androids' }))))

    const image = await api.catalog.imageSvg(of(first))
    expect(image.contentType).toContain('image/svg+xml')
    expect(text(image)).toContain('<title')
    expect(text(image)).toContain('Androids')
    expect(text(await api.catalog.imageSvg({ ...of(first), query: { version: 1 } }))).toContain('Robotics')
    const png = await app.inject({ url: `/achievements/${first.id}/badge.png?size=64` })
    expect(png.headers['content-type']).toBe('image/png')
    expect(png.rawPayload.readUInt32BE(16)).toBe(64)
    const again = await app.inject({
      url: `/achievements/${first.id}/badge.png?size=64`,
      headers: { 'if-none-match': String(png.headers.etag) },
    })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })

  test('a preview draws what nobody kept', async () => {
    const { author, api } = await university()
    const body = { title: '<script>alert(1)</script>', issuer: 'A & B' }

    const image = text(await author.api.catalog.previewBadge({ body }))

    expect(image).toContain('&lt;script&gt;')
    expect(image).not.toContain('<script')
    expect(image).toContain('<text')
    expect(text(await author.api.catalog.previewBadge({ body: { ...body, small: true } }))).not.toContain('<text')
    expect(await api.catalog.previewBadge({ body }).catch(refusal)).toBe('request.sign_in_first')
  })
})
