import { parentPort } from 'node:worker_threads'
import type { Facts } from '../../packages/credentials/src/compile/index.ts'
import { answered, templateIssuer } from './engine.ts'
import { openssl } from './keys.ts'

/** Facts come as JSON text, as a database has them; credentials go back as one buffer, and where each ends. */
const issuer = templateIssuer(openssl.sign)

parentPort!.on('message', (chunk: string) => {
  const list = JSON.parse(chunk) as Facts[]
  const bytes = Buffer.from(new ArrayBuffer(list.length * 5_000))
  const ends = new Uint32Array(list.length)
  let at = 0
  for (let index = 0; index < list.length; index++) {
    at += bytes.write(answered(issuer.issue(list[index]!)), at)
    ends[index] = at
  }
  parentPort!.postMessage({ bytes: bytes.buffer, ends }, [bytes.buffer as ArrayBuffer])
})
