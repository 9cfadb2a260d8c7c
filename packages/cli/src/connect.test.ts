import { afterEach, expect, test, vi } from 'vitest'
import { achievements } from './commands/achievements.ts'
import { skills } from './commands/skills.ts'
import { run } from './testing/run.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['a server', {}, 'Which Cairn?'],
  ['a server that is an address', { server: 'cairn' }, 'Which Cairn?'],
  ['a token', { server: 'https://cairn.example' }, 'CAIRN_TOKEN is missing'],
])('what speaks to a server needs %s', async (_name, options, reason) => {
  vi.stubEnv('CAIRN_SERVER', '')
  vi.stubEnv('CAIRN_TOKEN', '')
  for (const command of [achievements, skills])
    expect(await run(command, ['import', 'file'], options)).toMatchObject({
      code: 64,
      error: expect.stringContaining(reason),
    })
})

test('a server that does not answer could not tell', async () => {
  vi.stubEnv('CAIRN_TOKEN', 'x')
  // port 9 is the discard service: nobody listens there
  expect(await run(skills, ['import', 'https://example.org/f'], { server: 'http://127.0.0.1:9' })).toMatchObject({
    code: 2,
    error: expect.stringContaining('does not answer'),
  })
  expect(await run(skills, ['export', 'file'])).toMatchObject({ code: 64 })
})
