import { pino } from 'pino'

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>

/**
 * Structured logs for the person on call: JSON, one line a request, one a job. Fields hold ids; what could carry
 * personal data or a secret (headers, bodies, query strings) is never handed to it.
 */
export const createLog = (level: string): pino.Logger =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['email', '*.email', 'token', '*.token', 'authorization', 'cookie', '*.cookie'],
      censor: '[redacted]',
    },
    serializers: {
      err: (error: Error) => ({
        type: error.name,
        message: withoutAddresses(error.message),
        stack: withoutAddresses(error.stack ?? ''),
      }),
    },
  })

/** Error texts of libraries quote what they were given: an address in them becomes `[address]`. */
const withoutAddresses = (text: string) => text.replace(/[^\s@<>"'()]+@[^\s@<>"'()]+/g, '[address]')
