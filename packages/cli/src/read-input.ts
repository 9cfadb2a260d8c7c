import { readFile } from 'node:fs/promises'
import { CommandError } from './exit.ts'
import { fetchOutside } from './fetch-outside.ts'

/**
 * The bytes of a badge: from a file, from an https address, or from standard input (`-`).
 *
 * @throws CommandError when there is nothing to read
 */
export async function readInput(source: string): Promise<Uint8Array> {
  if (source === '-') return readStandardInput()
  if (/^https?:\/\//.test(source)) return readAddress(source)
  try {
    return await readFile(source)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'ENOENT' ? `There is no file ${source}.` : `${source} cannot be read (${code}).`)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function readAddress(url: string): Promise<Uint8Array> {
  const { status, body } = await fetchOutside(url, {
    accept:
      'application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, image/png;q=0.7, image/svg+xml;q=0.7, application/pdf;q=0.6, */*;q=0.1',
  })
  if (status !== 200) throw new CommandError(`${url} answers ${status}.`, 2)
  return body
}
