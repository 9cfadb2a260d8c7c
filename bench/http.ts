/**
 * How near the public pages are to a bare HTTP server that sends the same bytes: `node bench/http.ts`.
 *
 * Both servers run in processes of their own and are asked in turns; what counts is the ratio of the medians.
 * `CAIRN_BENCH_ROUNDS` (5) and `CAIRN_BENCH_SHARE` (1, of 2 s a turn) make it shorter.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { startDemoServer } from '../e2e/demo-server.ts'

const rounds = Number(process.env.CAIRN_BENCH_ROUNDS ?? 5)
const seconds = 2 * Number(process.env.CAIRN_BENCH_SHARE ?? 1)

interface Demo {
  awards: Record<string, { address: string }>
}

const server = await startDemoServer()
try {
  const badge = Object.values((server.demo as unknown as Demo).awards)[0]!.address
  const paths = [
    { name: 'credential JSON', url: `${badge}.json`, accept: 'application/json' },
    { name: 'public badge page', url: badge, accept: 'text/html' },
    { name: 'sign-in page', url: `${server.url}/sign-in`, accept: 'text/html' },
  ]
  console.log(
    `\nPublic addresses against a bare HTTP server with the same bytes (${rounds} rounds, ${seconds} s a turn)`,
  )
  for (const { name, url, accept } of paths) {
    const answer = await fetch(url, { headers: { accept } })
    if (!answer.ok) {
      console.log(`  ${name.padEnd(24)} answers ${answer.status}: not measured`)
      process.exitCode = 1
      continue
    }
    await compare(name, url, accept, new Uint8Array(await answer.arrayBuffer()))
  }
} finally {
  await server.stop()
}

async function compare(name: string, url: string, accept: string, body: Uint8Array): Promise<void> {
  const bare = fork(fileURLToPath(new URL('./bare-server.ts', import.meta.url)), { serialization: 'advanced' })
  bare.send(body)
  const [bareUrl] = (await once(bare, 'message')) as [string]
  const [ours, theirs]: [number[], number[]] = [[], []]
  try {
    for (let round = 0; round < rounds; round++) {
      ours.push(await ask(url, accept))
      theirs.push(await ask(bareUrl, accept))
    }
  } finally {
    bare.kill()
  }
  const [mine, limit] = [median(ours), median(theirs)]
  console.log(
    `  ${name.padEnd(24)}${mine.toFixed(0).padStart(8)}/s  bare ${limit.toFixed(0).padStart(8)}/s  ${(mine / limit).toFixed(4)} × bare  (${body.length} bytes)`,
  )
}

async function ask(url: string, accept: string): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration: seconds, headers: { accept } })
  if (result.errors + result.non2xx > 0) throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refusals`)
  return result.requests.average
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
