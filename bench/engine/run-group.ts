/**
 * One group of `run.ts`, which is named first: times it, prints what came of it, and tells the process that asked which
 * gates it passed.
 */
import type { Group } from './group.ts'
import { interleave } from './interleave.ts'
import { type GateResult, judge, printTimings } from './report.ts'

const rounds = Number(process.env.CAIRN_BENCH_ROUNDS ?? 7)
const share = Number(process.env.CAIRN_BENCH_SHARE ?? 1)
const attempts = Number(process.env.CAIRN_BENCH_ATTEMPTS ?? 3)

async function run(group: Group): Promise<GateResult[]> {
  for (let attempt = 1; ; attempt++) {
    const timings = await interleave(group.candidates, { rounds, sliceMs: group.sliceMs * share })
    const results = judge(timings, group.gates, group.reference)
    if (attempt < attempts && results.some(({ verdict }) => verdict === 'NOISY')) continue
    printTimings(group.title, timings, group.reference)
    return results
  }
}

const groups: Record<string, () => Promise<GateResult[]>> = {
  issuing: async () => run((await import('./groups/issuing.ts')).issuing()),
  workers: async () => (await import('./workers.ts')).workers(rounds, share),
  verifying: async () => run((await import('./groups/verifying.ts')).verifyingProofs()),
  'verifying-all': async () => run(await (await import('./groups/verifying.ts')).verifyingAll()),
  jwt: async () => run((await import('./groups/jwt.ts')).jwt()),
  records: async () => run((await import('./groups/records.ts')).records()),
  'status-list': async () => run(await (await import('./groups/status-list.ts')).statusLists()),
  baking: async () => run((await import('./groups/baking.ts')).baking()),
  growth: async () => (await import('./growth.ts')).growth(process.argv.includes('--growth')),
}

const name = process.argv[2] ?? ''
const results = await groups[name]!()
process.send!(results, () => process.disconnect())
