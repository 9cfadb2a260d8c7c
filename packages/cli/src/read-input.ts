import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { FetchedDocument } from '@cairn/credentials'
import { OutboundError } from '@cairn/outbound'
import { CommandError, EXIT } from './exit.ts'
import { fetchOutside } from './fetch-outside.ts'

/** Larger than any badge or bundle that is read further on. Bytes. */
const LARGEST = 64 * 1024 * 1024

/** Is it to be fetched, and no file? */
export const isAddress = (source: string): boolean => /^https?:\/\//.test(source)

/**
 * The bytes of a badge: from a file, from an https address, or from standard input (`-`).
 *
 * @throws CommandError when there is nothing to read; `EXIT.no` when it is more than a badge can be, `EXIT.unknown` when
 *   the address does not give it
 */
export async function readInput(source: string): Promise<Uint8Array> {
  if (source === '-') return readStream(process.stdin, 'Standard input')
  if (isAddress(source)) return readAddress(source)
  try {
    const found = await stat(source)
    if (found.size > LARGEST) throw tooLarge(source)
    // pipes and devices do not say how much they hold
    return await (found.isFile() ? readFile(source) : readStream(createReadStream(source), source))
  } catch (error) {
    if (error instanceof CommandError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'ENOENT' ? `There is no file ${source}.` : `${source} cannot be read (${code}).`)
  }
}

async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > LARGEST) throw tooLarge(name)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (source: string) => new CommandError(`${source} is larger than a badge may be.`, EXIT.no)

async function readAddress(url: string): Promise<Uint8Array> {
  const { status, body } = await visit(url)
  if (status !== 200) throw new CommandError(`${url} answers ${status}.`, EXIT.unknown)
  return body
}

async function visit(url: string): Promise<FetchedDocument> {
  try {
    return await fetchOutside(url, {
      accept:
        'application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, image/png;q=0.7, image/svg+xml;q=0.7, application/pdf;q=0.6, */*;q=0.1',
    })
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    // who asks is who runs this machine, and may know why
    throw new CommandError(`${url} could not be fetched (${error.code}).`, EXIT.unknown)
  }
}
