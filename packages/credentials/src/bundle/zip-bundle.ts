import { zipSync } from 'fflate'
import { toUtf8 } from '../encoding/index.ts'
import type { VerificationBundle } from './bundle.ts'

/**
 * A bundle as ZIP: the page for people, the data for programs, and the credential by itself. The same bundle is always
 * the same bytes.
 *
 * @param page from `writeBundlePage`
 */
export function zipBundle(page: string, bundle: VerificationBundle): Uint8Array {
  const credential = bundle.credential.startsWith('{') ? 'credential.json' : 'credential.jwt'
  const files = {
    'verification-bundle.html': toUtf8(page),
    'verification-bundle.json': toUtf8(JSON.stringify(bundle)),
    [credential]: toUtf8(bundle.credential),
  }
  return zipSync(files, { mtime: bundle.takenAt })
}
