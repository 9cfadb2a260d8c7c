import { CredentialError } from '../errors.ts'

/** jsonld.js wraps whatever the loader throws; a refusal of our own is found again inside. */
export function toCredentialError(error: unknown): unknown {
  for (let cause: unknown = error; cause instanceof Error; cause = causeOf(cause)) {
    if (cause instanceof CredentialError) return cause
  }
  if (!(error instanceof Error) || !error.name.startsWith('jsonld.')) return error
  return new CredentialError('credential.terms_undefined', describe(error), { cause: error })
}

function causeOf(error: Error): unknown {
  return error.cause ?? (error as { details?: { cause?: unknown } }).details?.cause
}

function describe(error: Error): string {
  const event = (error as { details?: { event?: { message?: string; details?: Record<string, unknown> } } }).details
    ?.event
  if (!event) return error.message
  const about = event.details?.property ?? event.details?.type ?? event.details?.value ?? event.details?.id
  return typeof about === 'string'
    ? `${event.message ?? error.message} (${about.slice(0, 200)})`
    : (event.message ?? error.message)
}
