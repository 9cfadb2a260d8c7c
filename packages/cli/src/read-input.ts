import { readFile, stat } from 'node:fs/promises'
import { CommandError, EXIT } from './exit.ts'
import { fetchOutside } from './fetch-outside.ts'

/** Larger than any badge or bundle that is read further on. Bytes. */
const LARGEST = 64 * 1024 * 1024

/**
 * The bytes of a badge: from a file, from an https address, or from standard input (`-`).
 *
 * @throws CommandError when there is nothing to read
 */
export async function readInput(source: string): Promise<Uint8Array> {
  if (source === '-') return readStandardInput()
  if (/^https?:\/\//.test(source)) return readAddress(source)
  try {
    if ((await stat(source)).size > LARGEST) throw tooLarge(source)
    return await readFile(source)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'ENOENT' ? `There is no file ${source}.` : `${source} cannot be read (${code}).`)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > LARGEST) throw tooLarge('Standard input')
  }
  return Buffer.concat(chunks)
}

const tooLarge = (source: string) => new CommandError(`${source} is larger than a badge may be.`, EXIT.no)

async function readAddress(url: string): Promise<Uint8Array> {
  const { status, body } = await fetchOutside(url, {
    accept:
      'application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, image/png;q=0.7, image/svg+xml;q=0.7, application/pdf;q=0.6, */*;q=0.1',
  })
  if (status !== 200) throw new CommandError(`${url} answers ${status}.`, EXIT.unknown)
  return body
}
