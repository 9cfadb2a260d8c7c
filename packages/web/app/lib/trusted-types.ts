/** What we use of Trusted Types, whose values the DOM's types take for the strings that they were made from. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL?(url: string): string; createHTML?(html: string): string | null },
  ): { createScriptURL(url: string): string }
}
declare global {
  var trustedTypes: TrustedTypes | undefined
}

let ownScripts: { createScriptURL(url: string): string } | undefined

/**
 * The address of a script of ours, as `Worker` and `serviceWorker.register` take it where the page's policy asks for
 * Trusted Types.
 *
 * @param path from the root of this site
 * @throws TypeError when it leads to another site
 * @see https://www.w3.org/TR/trusted-types/
 */
export function scriptUrl(path: string): string {
  // a browser without Trusted Types takes addresses as they are
  ownScripts ??= globalThis.trustedTypes?.createPolicy('cairn', { createScriptURL: requireOwn }) ?? {
    createScriptURL: requireOwn,
  }
  return ownScripts.createScriptURL(path)
}

function requireOwn(path: string): string {
  if (new URL(path, location.origin).origin !== location.origin) throw new TypeError(`${path} is not ours`)
  return path
}
