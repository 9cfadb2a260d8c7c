import { PassThrough, type Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { OutboundError } from './outbound-error.ts'

/** One coding only: two of them is how a few bytes become very many. */
const decoders: Record<string, () => Transform> = {
  identity: () => new PassThrough(),
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
}

/** What we can read, as we ask for it. */
export const acceptEncoding = 'gzip, deflate, br'

/**
 * The whole body, inflated.
 *
 * @param coding the Content-Encoding of the answer
 * @param maxBytes of what was inflated, and of what came
 * @throws OutboundError `too_large` as soon as it is, `encoding` when it cannot be read
 */
export async function readBody(
  stream: Readable,
  coding: string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const decoder = decoders[(coding ?? 'identity').trim().toLowerCase()]
  if (!decoder) throw new OutboundError('encoding')
  const chunks: Buffer[] = []
  await pipeline(
    stream,
    atMost(maxBytes),
    decoder(),
    atMost(maxBytes),
    async (inflated: AsyncIterable<Buffer>) => {
      for await (const chunk of inflated) chunks.push(chunk)
    },
    { signal },
  )
  return new Uint8Array(Buffer.concat(chunks))
}

/** Passes bytes on, and breaks off when there are more than it may pass. */
const atMost = (maxBytes: number) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > maxBytes) throw new OutboundError('too_large')
      yield chunk
    }
  }
