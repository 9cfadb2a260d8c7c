import { CredentialError } from '../../errors.ts'
import type { Limits } from '../../limits.ts'

/** What may still be done for one file. Every way to make a reader work for long draws on one of these. */
export interface Budget {
  /** Bytes were read, some of them perhaps again. */
  read(bytes: number): void
  /** A value was begun: a list of many small ones takes far more room than it does in the file. */
  value(): void
  /** An object was looked up, or stands in the table of objects. */
  object(): void
  /** Bytes came out of a filter. */
  inflated(bytes: number): void
}

/** Looking at each byte this many times is more than any file needs: a number may be the beginning of a reference. */
const looks = 8
/** Values per object that may be read: far more than the few of which attachments are made. */
const values = 10
/** All streams together may inflate to as much as so many attachments. */
const attachments = 4

/** @throws CredentialError from each of its functions: `badge.too_complex`, `badge.too_large` */
export function createBudget(fileSize: number, limits: Limits): Budget {
  let [bytes, began, objects, inflated] = [0, 0, 0, 0]
  return {
    read(count) {
      bytes += count
      if (bytes > looks * (fileSize + inflated))
        throw new CredentialError('badge.too_complex', 'The PDF leads its reader in circles.')
    },
    value() {
      began += 1
      if (began > values * limits.pdfObjects)
        throw new CredentialError('badge.too_complex', `More than ${values * limits.pdfObjects} values.`)
    },
    object() {
      objects += 1
      if (objects > limits.pdfObjects)
        throw new CredentialError('badge.too_complex', `More than ${limits.pdfObjects} objects.`)
    },
    inflated(count) {
      inflated += count
      if (inflated > attachments * limits.pdfAttachment)
        throw new CredentialError('badge.too_large', 'The PDF inflates to more than the limit.')
    },
  }
}

export function damaged(detail: string, cause?: unknown): CredentialError {
  return new CredentialError('badge.damaged', detail, { cause })
}
