import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { facts } from './fixture.ts'
import { median } from './interleave.ts'
import { openssl } from './keys.ts'
import type { GateResult } from './report.ts'
import { filling } from './template.ts'

const chunkSize = 500

/** Signing in one and in two worker threads, against one thread that does nothing but sign. */
export async function workers(rounds: number, share: number): Promise<GateResult[]> {
  const chunk = JSON.stringify(Array.from({ length: chunkSize }, (_, index) => filling(facts(index))))
  const threads = [1, 2].map(() => new Worker(new URL('./sign-worker.ts', import.meta.url)))
  const message = randomBytes(64)
  const rates: { raw: number[]; one: number[]; two: number[] } = { raw: [], one: [], two: [] }
  await throughput(threads, chunk, 600 * share)
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    rates.raw.push(rawRate(message, 300 * share))
    rates.one.push(await throughput(threads.slice(0, 1), chunk, 600 * share))
    rates.two.push(await throughput(threads, chunk, 600 * share))
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  return judgeWorkers(rates)
}

function rawRate(message: Uint8Array, sliceMs: number): number {
  const start = performance.now()
  let signed = 0
  while (performance.now() - start < sliceMs) for (let index = 0; index < 20; index++, signed++) openssl.sign(message)
  return signed / ((performance.now() - start) / 1_000)
}

/** Credentials per second, with two chunks on the way to each worker. */
async function throughput(threads: readonly Worker[], chunk: string, sliceMs: number): Promise<number> {
  const start = performance.now()
  let issued = 0
  const work = async (thread: Worker) => {
    thread.postMessage(chunk)
    while (performance.now() - start < sliceMs) {
      thread.postMessage(chunk)
      await once(thread, 'message')
      issued += chunkSize
    }
    await once(thread, 'message')
    issued += chunkSize
  }
  await Promise.all(threads.map(work))
  return issued / ((performance.now() - start) / 1_000)
}

function judgeWorkers({ raw, one, two }: { raw: number[]; one: number[]; two: number[] }): GateResult[] {
  const perRound = (left: number[], right: number[]) => median(left.map((value, round) => value / right[round]!))
  const spread = (values: number[]) => Math.max(...values) / Math.min(...values)
  const isNoisy = [raw, one, two].some((values) => spread(values) > 1.3)
  console.log('\nBatch issue in worker threads (on the clock: other processes count)')
  for (const [name, values] of Object.entries({ 'raw sign, one thread': raw, 'one worker': one, 'two workers': two })) {
    console.log(`  ${name.padEnd(52)}${median(values).toFixed(0).padStart(9)}/s`)
  }
  const gate = (path: string, against: string, value: number, least: number, aim?: number): GateResult => {
    const verdict = value >= least ? 'passed' : isNoisy ? 'noisy' : 'failed'
    return { path, candidate: path, against, least, ...(aim !== undefined && { aim }), value, verdict }
  }
  return [
    gate('two workers', 'raw sign, one thread', perRound(two, raw), 0.85, 1),
    gate('two workers', 'one worker', perRound(two, one), 1.7),
  ]
}
