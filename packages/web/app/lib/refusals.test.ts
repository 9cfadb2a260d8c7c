import type { Client, Problem } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { apiOf, problemOf } from './refusals.ts'

const gone: Problem = { type: 'about:blank', title: 'Gone', status: 410, code: 'award.erased' }
const signInFirst: Problem = { type: 'about:blank', title: 'Sign in', status: 401, code: 'request.sign_in_first' }

describe('the client of the pages', () => {
  test('turns a refusal into the answer of its status, and it stays recognizable', async () => {
    const thrown = await thrownBy(refusing(gone), new Request('https://cairn.example/x'))

    expect(thrown).toMatchObject({ data: gone, init: { status: 410 } })
    expect(problemOf(thrown)).toEqual(gone)
  })

  test('sends who must sign in first to the sign-in page, and back', async () => {
    const thrown = await thrownBy(refusing(signInFirst), new Request('https://cairn.example/me?tab=earned'))

    expect((thrown as Response).headers.get('location')).toBe('/sign-in?next=%2Fme%3Ftab%3Dearned')
  })

  test('tells a form that its sender is signed out, instead of losing what was typed', async () => {
    const request = new Request('https://cairn.example/me', { method: 'POST' })

    expect(problemOf(await thrownBy(refusing(signInFirst), request))).toEqual(signInFirst)
  })

  test('lets pass what is no refusal', async () => {
    const broken = clientWith(async () => {
      throw new TypeError('a mistake of ours')
    })

    expect(await thrownBy(broken, new Request('https://cairn.example/x'))).toBeInstanceOf(TypeError)
  })
})

/** As the server's own copy of the client throws it: same shape, another class. */
function refusing(problem: Problem): Client {
  return clientWith(async () => {
    throw Object.assign(new Error(problem.title), { name: 'ProblemError', problem })
  })
}

function clientWith(session: () => Promise<never>): Client {
  return { accounts: { session } } as unknown as Client
}

async function thrownBy(client: Client, request: Request): Promise<unknown> {
  try {
    return await apiOf(client, request).accounts.session()
  } catch (thrown) {
    return thrown
  }
}
