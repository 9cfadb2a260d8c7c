import { parentPort } from 'node:worker_threads'
import { message, openssl } from './keys.ts'

/** Signs for so many milliseconds, and says how often. */
parentPort!.on('message', (sliceMs: number) => {
  const start = performance.now()
  let signed = 0
  while (performance.now() - start < sliceMs) for (let index = 0; index < 20; index++, signed++) openssl.sign(message)
  parentPort!.postMessage(signed / ((performance.now() - start) / 1_000))
})
