import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Runtime } from '../../kernel/runtime.ts'
import { StartupError } from '../../kernel/startup-error.ts'

const TrustedIssuers = z.array(z.object({ id: z.string().min(1), name: z.string().min(1), url: z.string().optional() }))
export type TrustedIssuer = z.output<typeof TrustedIssuers>[number]

const read = new WeakMap<object, readonly TrustedIssuer[]>()

/** The issuers that this instance recognizes: the file that CAIRN_TRUSTED_ISSUERS names, read once. @throws StartupError */
export function trustedIssuers({ settings }: Runtime): readonly TrustedIssuer[] {
  const known = read.get(settings)
  if (known) return known
  const path = settings.trustedIssuers
  const issuers = path === undefined ? [] : parse(path)
  read.set(settings, issuers)
  return issuers
}

function parse(path: string): TrustedIssuer[] {
  try {
    return TrustedIssuers.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new StartupError(`CAIRN_TRUSTED_ISSUERS: ${path} is not a JSON list of {id, name, url?}`, { cause: error })
  }
}
