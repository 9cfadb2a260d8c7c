/**
 * How near the credential engine is to the speed of the signature itself: `node bench/engine/run.ts`.
 *
 * Every gate is a ratio of two candidates that were timed in turns in this run. `CAIRN_BENCH_ROUNDS` (7) and
 * `CAIRN_BENCH_SHARE` (1, of the length of a slice) make it shorter. Ends with 1 when a gate is missed on a quiet
 * machine; a noisy one is tried again, up to three times, and then said to be noisy.
 */

import { documentLoader } from '../../packages/credentials/src/contexts/document-loader.ts'
import { nodeCrypto } from '../../packages/credentials/src/node/index.ts'
import { createProof } from '../../packages/credentials/src/proof/data-integrity.ts'
import { created } from './engine.ts'
import { checkFirst, type Group, issuing, jwt, records, verifying } from './groups.ts'
import { interleave } from './interleave.ts'
import { keyId, openssl } from './keys.ts'
import { type GateResult, judge, printGates, printTimings } from './report.ts'
import { workers } from './workers.ts'

const rounds = Number(process.env.CAIRN_BENCH_ROUNDS ?? 7)
const share = Number(process.env.CAIRN_BENCH_SHARE ?? 1)

async function run(group: Group): Promise<GateResult[]> {
  for (let attempt = 1; ; attempt++) {
    const timings = await interleave(group.candidates, { rounds, sliceMs: group.sliceMs * share })
    const results = judge(timings, group.gates, group.reference)
    if (attempt < 3 && results.some(({ verdict }) => verdict === 'noisy')) continue
    printTimings(group.title, timings, group.reference)
    return results
  }
}

const signer = {
  verificationMethod: keyId,
  algorithm: 'EdDSA',
  sign: async (data: Uint8Array) => openssl.sign(data),
} as const
await checkFirst(async (document) => {
  const options = {
    cryptosuite: 'eddsa-rdfc-2022',
    documentLoader,
    crypto: nodeCrypto,
    created: new Date(created),
  } as const
  return { ...document, proof: await createProof(document, signer, options) }
})

const results: GateResult[] = []
for (const group of [issuing, verifying, jwt, records]) results.push(...(await run(group())))
results.push(...(await workers(rounds, share)))
printGates(results)
process.exitCode = results.some(({ verdict }) => verdict === 'failed') ? 1 : 0
