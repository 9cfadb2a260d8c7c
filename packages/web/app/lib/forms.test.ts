import { redirect } from 'react-router'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FORM_NAME, type Refused } from './form-fields.ts'
import { formAction, parseForm, readForm } from './forms.ts'
import { problemOf } from './refusals.ts'

const Proposal = z.object({
  title: z.string().trim().min(1).max(20),
  email: z.email().optional(),
  hours: z.int().min(1),
  credits: z.number().optional(),
  isPublic: z.boolean(),
  roles: z.array(z.enum(['author', 'reviewer'])).min(1),
  outcomes: z.array(z.object({ text: z.string().min(1), skill: z.string().optional() })),
  contact: z.object({ name: z.string().min(1), phone: z.string().optional() }).optional(),
})

const complete: [string, string][] = [
  ['title', ' Ropework '],
  ['hours', '40'],
  ['roles', 'author'],
]

describe('reading a form', () => {
  test('gives the schema numbers, booleans, lists and objects', () => {
    const form = formOf([
      ...complete,
      ['credits', '1,5'],
      ['isPublic', 'on'],
      ['roles', 'reviewer'],
      ['outcomes.1.text', 'splices'],
      ['outcomes.0.text', 'ties'],
      ['contact.name', 'Ada'],
    ])

    expect(parseForm(form, Proposal)).toEqual({
      title: 'Ropework',
      hours: 40,
      credits: 1.5,
      isPublic: true,
      roles: ['author', 'reviewer'],
      outcomes: [{ text: 'ties' }, { text: 'splices' }],
      contact: { name: 'Ada' },
    })
  })

  test('takes what is empty and optional for absent, and an unticked box for no', () => {
    const form = formOf([...complete, ['email', ''], ['credits', ''], ['contact.name', ''], ['_form', 'x']])

    const proposal = parseForm(form, Proposal)

    expect(proposal).toEqual({ title: 'Ropework', hours: 40, isPublic: false, roles: ['author'], outcomes: [] })
  })

  test('says of each fault where it is and of which kind', () => {
    const form = formOf([
      ['title', ''],
      ['hours', 'many'],
      ['email', 'nobody'],
      ['outcomes.0.text', ''],
    ])

    expect(faultsOf(() => parseForm(form, Proposal))).toEqual({
      '/title': 'required',
      '/email': 'invalid_format.email',
      '/hours': 'invalid_type.number',
      '/roles': 'too_small.array',
      '/outcomes/0/text': 'required',
    })
  })

  test('is not led astray by the names of fields', () => {
    const form = formOf([
      ...complete,
      ['__proto__.title', 'x'],
      ['constructor.prototype.title', 'x'],
      ['title.deep', 'x'],
    ])

    expect(faultsOf(() => parseForm(form, Proposal))).toEqual({ '/title': 'invalid_type.string' })
    expect(Object.prototype).not.toHaveProperty('title')
  })
})

describe('an action of a form', () => {
  const action = formAction(async ({ request }) => {
    await readForm(request, Proposal)
    return redirect('/done')
  })

  test('hands a refusal back to the form that was sent, with what was typed', async () => {
    const answer = await run(action, [
      ['title', ''],
      ['hours', '40'],
      [FORM_NAME, 'proposal'],
    ])

    const { data, init } = answer as { data: Refused; init: ResponseInit }
    expect(init.status).toBe(422)
    expect(data.problem.code).toBe('request.malformed')
    expect(data.form).toBe('proposal')
    expect(data.values).toMatchObject({ title: [''], hours: ['40'] })
  })

  test('goes on when nothing is wrong', async () => {
    expect(await run(action, complete)).toMatchObject({ status: 302 })
  })

  test.each([
    ['multipart/form-data', '--'],
    ['multipart/form-data; boundary=x', '{'],
    ['application/json', '{}'],
    ['image/png', ''],
  ])('refuses what is no form: %s', async (type, body) => {
    const request = new Request('https://cairn.example/x', { method: 'POST', body, headers: { 'content-type': type } })

    await expect(action({ request } as Parameters<typeof action>[0])).rejects.toMatchObject({ init: { status: 415 } })
  })

  test('lets pass what is no refusal', async () => {
    const broken = formAction(async ({ request }) => {
      await request.formData()
      throw new TypeError('a mistake of ours')
    })

    await expect(run(broken, complete)).rejects.toThrow(TypeError)
  })
})

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

function run(action: ReturnType<typeof formAction>, fields: [string, string][]) {
  const request = new Request('https://cairn.example/x', { method: 'POST', body: formOf(fields) })
  return action({ request } as Parameters<typeof action>[0])
}

function faultsOf(read: () => unknown): Record<string, string | undefined> {
  try {
    read()
  } catch (thrown) {
    return Object.fromEntries(problemOf(thrown)?.errors?.map(({ pointer, code }) => [pointer, code]) ?? [])
  }
  return {}
}
