/**
 * How a use case refuses. Every module lists its refusals in one `<module>.errors.ts`; HTTP statuses are
 * chosen from `kind` in kernel/http/problem.ts and appear nowhere else.
 *
 * @module
 */

export type ErrorKind =
  | 'malformed'
  | 'invalid'
  | 'too_large'
  | 'unsupported'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'gone'
  | 'conflict'
  | 'too_many'
  | 'too_slow'
  | 'head_too_large'
  | 'unavailable'
  | 'full'
  | 'fault'

export interface ErrorDefinition {
  kind: ErrorKind
  /** One sentence, the same for every occurrence; it becomes the problem's `title`. */
  title: string
}

/** One fault of a request: a JSON pointer and what is wrong there. */
export interface Fault {
  pointer: string
  detail: string
  code?: string
}

export interface RefusalOptions extends ErrorOptions {
  errors?: readonly Fault[]
  /** Seconds after which it is worth trying again. */
  retryAfter?: number
}

export class CairnError extends Error {
  override name = 'CairnError'
  /** `noun.reason`, stable: callers and documentation rely on it. */
  readonly code: string
  readonly kind: ErrorKind
  readonly title: string
  /** What is particular to this occurrence, for people. */
  readonly detail: string | undefined
  readonly errors: readonly Fault[] | undefined
  readonly retryAfter: number | undefined

  constructor(code: string, definition: ErrorDefinition, detail?: string, options?: RefusalOptions) {
    super(`${code}: ${detail ?? definition.title}`, options)
    this.code = code
    this.kind = definition.kind
    this.title = definition.title
    this.detail = detail
    this.errors = options?.errors
    this.retryAfter = options?.retryAfter
  }
}

export type Refusal = (detail?: string, options?: RefusalOptions) => CairnError

/** Every refusal that was defined, for the pages that explain them. Filled while modules load. */
export const allRefusals = new Map<string, ErrorDefinition>()

/** Turns a table of refusals into functions: `throw awardErrors.already_revoked('On 3 May.')`. */
export function defineErrors<const Table extends Record<string, ErrorDefinition>>(noun: string, table: Table) {
  const entries = Object.entries(table).map(([reason, definition]): [string, Refusal] => {
    const code = `${noun}.${reason}`
    allRefusals.set(code, definition)
    return [reason, (detail, options) => new CairnError(code, definition, detail, options)]
  })
  return Object.fromEntries(entries) as { [Reason in keyof Table]: Refusal }
}
