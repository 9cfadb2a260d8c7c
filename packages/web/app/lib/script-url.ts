/** What we use of Trusted Types; the types of the DOM do not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}
declare global {
  var trustedTypes: TrustedTypes | undefined
}

/** Made once for a page; a browser without Trusted Types has none, and takes addresses as they are. */
const policy = globalThis.trustedTypes?.createPolicy('cairn', { createScriptURL: requireOwn })

/**
 * The address of a script of ours, as `Worker` and `serviceWorker.register` take it where the page's policy asks for
 * Trusted Types.
 *
 * @param path from the root of this site
 * @throws TypeError when it leads to another site
 * @see https://www.w3.org/TR/trusted-types/
 */
export function scriptUrl(path: string): string {
  return policy ? policy.createScriptURL(path) : requireOwn(path)
}

function requireOwn(path: string): string {
  if (new URL(path, location.origin).origin !== location.origin) throw new TypeError(`${path} is not ours`)
  return path
}
