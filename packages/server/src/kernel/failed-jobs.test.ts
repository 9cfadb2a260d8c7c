import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { createJobsPort, type JobsPort } from './failed-jobs.ts'
import { type Jobs, openJobs } from './jobs.ts'
import { createLog } from './log.ts'

const QUEUE = 'test.do-something'

describe('the job queue as the operator sees it', () => {
  let jobs: Jobs
  let port: JobsPort
  let pool: pg.Pool

  beforeEach(async () => {
    const database = await freshDatabase()
    pool = new pg.Pool({ ...database.owner, max: 1 })
    jobs = await openJobs({ ...(database.owner as object), max: 2 }, [QUEUE], createLog('silent'), { work: false })
    port = createJobsPort(jobs.boss)
    return async () => {
      await jobs.boss.stop({ graceful: false })
      await pool.end()
      await database.close()
    }
  })

  const send = (retryLimit: number) => jobs.boss.send(QUEUE, { for: 'somebody' }, { retryLimit })
  const failNext = async (message: string) => {
    const [job] = await jobs.boss.fetch(QUEUE)
    await jobs.boss.fail(QUEUE, job!.id, { message })
  }
  const letTimePass = (seconds: number) =>
    pool.query(`update pgboss.job set start_after = start_after - $1 * interval '1 s'`, [seconds])

  test('is empty at first', async () => {
    expect(await port.counts()).toEqual({ waiting: 0, running: 0, failed: 0 })
    expect(await port.oldestWaitingSeconds()).toBe(0)
    expect(await port.failing()).toEqual([])
    expect(await port.failed()).toEqual([])
  })

  test('counts what waits and runs, and says for how long', async () => {
    await send(0)
    await send(0)
    await letTimePass(90)
    await jobs.boss.fetch(QUEUE)
    expect(await port.counts()).toEqual({ waiting: 1, running: 1, failed: 0 })
    const seconds = await port.oldestWaitingSeconds()
    expect(seconds).toBeGreaterThanOrEqual(90)
    expect(seconds).toBeLessThan(150)
  })

  test('names what fails and is tried again, with its latest error', async () => {
    await send(3)
    await send(3)
    await failNext('first')
    await failNext('second')
    expect(await port.failing()).toEqual([{ name: QUEUE, jobs: 2, error: 'second' }])
    expect(await port.counts()).toEqual({ waiting: 2, running: 0, failed: 0 })
    expect(await port.failed()).toEqual([])
  })

  test('keeps what was given up, and puts it back as it was, once', async () => {
    await send(1)
    await failNext('first')
    await letTimePass(600)
    await failNext('The key store is away')

    const [failed, ...others] = await port.failed()
    expect(others).toEqual([])
    expect(failed).toMatchObject({ name: QUEUE, attempts: 2, error: 'The key store is away' })
    expect(Date.now() - failed!.failedAt.getTime()).toBeLessThan(60_000)
    expect(await port.counts()).toEqual({ waiting: 0, running: 0, failed: 1 })

    expect(await port.retry(failed!.id)).toBe(true)
    expect(await port.retry(failed!.id)).toBe(false)
    expect(await port.failed()).toEqual([])
    const [again] = await jobs.boss.fetch(QUEUE)
    expect(again?.data).toEqual({ for: 'somebody' })
  })

  test.each([
    ['one that nobody has', '00000000-0000-4000-8000-000000000000'],
    ['no id at all', "' or true --"],
  ])('puts back nothing for %s', async (_title, id) => {
    expect(await port.retry(id)).toBe(false)
  })

  test('does not put back a job that only waits', async () => {
    const id = await send(0)
    expect(await port.retry(id!)).toBe(false)
    expect(await port.counts()).toEqual({ waiting: 1, running: 0, failed: 0 })
  })
})
