import { readFile } from 'node:fs/promises'
import type { KnownIssuer } from '@cairn/credentials'
import { CommandError } from '../exit.ts'

/**
 * `2026-03-02` or a date with time and zone → the moment.
 *
 * @throws CommandError
 */
export function toMoment(text: string): Date {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)
  const date = new Date(isDay ? `${text}T00:00:00Z` : text)
  const isReal = !Number.isNaN(date.getTime()) && (!isDay || date.toISOString().startsWith(text))
  if (!(isDay || isMoment) || !isReal)
    throw new CommandError(`"${text}" is not a date: write 2026-03-02 or 2026-03-02T09:00:00Z.`)
  return date
}

/**
 * The issuers in a file of recognized ones, the same that a server reads by CAIRN_TRUSTED_ISSUERS.
 *
 * @throws CommandError when it cannot be read or holds something else
 */
export async function readTrusted(path: string): Promise<KnownIssuer[]> {
  try {
    const list: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (Array.isArray(list) && list.every(isKnownIssuer)) return list
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new CommandError(`${path} is not a JSON list of {id, name, url?}.`)
}

function isKnownIssuer(value: unknown): value is KnownIssuer {
  const { id, name, url } = Object(value) as Record<string, unknown>
  return typeof id === 'string' && typeof name === 'string' && (url === undefined || typeof url === 'string')
}
