import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isDatabaseAway } from './database.ts'

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the database is away', () => {
  test.each([
    ['its socket is gone', { host: join(tmpdir(), 'no-such-socket') }],
    ['nobody listens', { host: '127.0.0.1', port: 1 }],
  ])('when %s', async (_why, where) => {
    const client = new pg.Client({ ...where, user: 'nobody' })
    const reason = await reasonOf(client.connect())
    expect(reason).toBeInstanceOf(Error)
    expect(isDatabaseAway(reason)).toBe(true)
  })

  test('and not when some file is missing, which is our own fault', async () => {
    const reason = await reasonOf(readFile(join(tmpdir(), 'no-such-file')))
    expect(reason).toMatchObject({ code: 'ENOENT' })
    expect(isDatabaseAway(reason)).toBe(false)
  })
})
