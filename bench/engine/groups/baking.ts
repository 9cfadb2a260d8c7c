import { deflateSync } from 'node:zlib'
import encodeChunks from 'png-chunks-encode'
import extractChunks from 'png-chunks-extract'
import { createRandom } from '../../../packages/credentials/src/compile/testing/random.ts'
import { bake, unbake } from '../../../packages/credentials/src/index.ts'
import { documents } from '../batch.ts'
import type { Group } from '../group.ts'
import { message, openssl } from '../keys.ts'

/** A picture of 512 × 512 and some 83 kB, as badges are. */
function picture(): Uint8Array {
  const random = createRandom(512)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(512, 0)
  header.writeUInt32BE(512, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const noise = Buffer.from(Uint8Array.from({ length: 83_000 }, () => random.below(256)))
  const pixels = Buffer.concat([noise, Buffer.alloc(512 * (512 * 4 + 1) - noise.length)])
  return encodeChunks([
    { name: 'IHDR', data: header },
    { name: 'IDAT', data: deflateSync(pixels) },
    { name: 'IEND', data: new Uint8Array() },
  ])
}

function bakeByChunks(image: Uint8Array, text: string): Uint8Array {
  const chunks = extractChunks(image)
  const data = Buffer.concat([Buffer.from('openbadgecredential\0\0\0\0\0'), Buffer.from(text)])
  chunks.splice(-1, 0, { name: 'iTXt', data })
  return encodeChunks(chunks)
}

export function baking(): Group {
  const image = picture()
  const text = JSON.stringify(documents[0])
  if (unbake(bakeByChunks(image, text)).text !== text || unbake(bake(image, text)).text !== text)
    throw new Error('What was baked is not there')
  return {
    title: `Bake ${text.length} bytes into a PNG of ${Math.round(image.length / 1000)} kB`,
    reference: 'raw sign',
    sliceMs: 500,
    candidates: {
      'raw sign': () => openssl.sign(message),
      bake: () => bake(image, text),
      'png-chunks-extract and -encode': () => bakeByChunks(image, text),
    },
    gates: [{ path: 'PNG bake', candidate: 'bake', against: 'png-chunks-extract and -encode', least: 100 }],
  }
}
