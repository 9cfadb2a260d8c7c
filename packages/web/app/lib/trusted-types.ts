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

/** How React makes a script element, whose text it then sets; only data for search engines is written that way here. */
const EMPTY_SCRIPT = '<script></script>'

/**
 * What may become HTML, where the page's policy asks for Trusted Types: text without a tag, and React's empty script.
 * Everything else that would be parsed from a string is refused, whoever wrote it.
 *
 * @see https://www.w3.org/TR/trusted-types/#default-policy-hdr
 */
export function refuseForeignHtml(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === EMPTY_SCRIPT || !html.includes('<') ? html : null),
  })
}

let ownScripts: { createScriptURL(url: string): string } | undefined

/**
 * The address of a script of ours, as `Worker` and `serviceWorker.register` take it.
 *
 * @param path from the root of this site
 * @throws TypeError when it leads to another site
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
