import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Settings } from '../../kernel/settings.ts'
import { StartupError } from '../../kernel/startup-error.ts'

const TrustedIssuers = z.array(
  z.object({ id: z.string().min(1), name: z.string().min(1), url: z.url({ protocol: /^https?$/ }).optional() }),
)
export type TrustedIssuer = z.output<typeof TrustedIssuers>[number]

const known = new WeakMap<Settings, ReadonlyMap<string, TrustedIssuer>>()

/**
 * The issuers that this instance recognizes, by their ids: the file that CAIRN_TRUSTED_ISSUERS names, read once.
 *
 * @throws StartupError when it cannot be read, or holds something else
 */
export function readTrustedIssuers(settings: Settings): ReadonlyMap<string, TrustedIssuer> {
  const issuers = known.get(settings) ?? new Map(readFile(settings.trustedIssuers).map((issuer) => [issuer.id, issuer]))
  known.set(settings, issuers)
  return issuers
}

function readFile(path: string | undefined): TrustedIssuer[] {
  if (path === undefined) return []
  try {
    return TrustedIssuers.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException
    const why = syscall ? `cannot be read (${code})` : 'is not a JSON list of {id, name, url?}'
    throw new StartupError(`CAIRN_TRUSTED_ISSUERS: ${path} ${why}`, { cause: error })
  }
}
