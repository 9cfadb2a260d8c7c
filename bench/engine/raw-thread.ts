import { parentPort } from 'node:worker_threads'
import { message, openssl } from './keys.ts'

/** Signs for so many milliseconds of CPU time, and says how often, and how long that took on the clock. */
parentPort!.on('message', (sliceMs: number) => {
  const start = performance.now()
  const before = process.threadCpuUsage()
  let signed = 0
  let used = 0
  while (used < sliceMs * 1_000) {
    for (let index = 0; index < 20; index++, signed++) openssl.sign(message)
    const { user, system } = process.threadCpuUsage(before)
    used = user + system
  }
  parentPort!.postMessage({ perSecond: signed / ((performance.now() - start) / 1_000), cpu: used / 1e6 / signed })
})
