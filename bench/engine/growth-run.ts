/**
 * Issues so many different credentials of one kind, in chunks that are then forgotten, and prints what each cost.
 *
 * @module
 */
import { issueChunk } from '../../packages/credentials/src/node/batch/issue-chunk.ts'
import { createBatchIssuer } from '../../packages/credentials/src/node/index.ts'
import { kind } from './batch.ts'
import { facts } from './fixture.ts'
import { filling } from './template.ts'

const count = Number(process.argv[2])
const chunkSize = 500
const issuer = createBatchIssuer(kind)
let cpu = 0
let memory = 0

async function issue(first: number): Promise<void> {
  const list = Array.from({ length: chunkSize }, (_, index) => filling(facts(first + index)))
  const before = process.cpuUsage()
  const { refusals } = await issueChunk(issuer, list)
  const { user, system } = process.cpuUsage(before)
  if (refusals.length > 0) throw new Error('Not all of a chunk was signed')
  cpu += user + system
  memory = Math.max(memory, process.memoryUsage.rss())
}

// the compiler has had its say before anything is counted
for (let first = 0; first < 5_000; first += chunkSize) await issue(first)
cpu = 0
for (let first = 0; first < count; first += chunkSize) await issue(first)
console.log(JSON.stringify({ count, each: cpu / count, memory: memory / 1e6 }))
