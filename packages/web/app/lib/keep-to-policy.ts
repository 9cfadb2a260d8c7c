/**
 * Keeps what runs in a browser to the page's policy. Imported before everything else, because Zod asks while it is loaded.
 *
 * @module
 */
export {}

declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

/** How React makes a script element, whose text it then sets; only data for search engines is written that way here. */
const EMPTY_SCRIPT = '<script></script>'

if (typeof document !== 'undefined') {
  // Of strings, text without a tag and React's empty script may become HTML; everything else is refused, whoever wrote it.
  // https://www.w3.org/TR/trusted-types/#default-policy-hdr
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === EMPTY_SCRIPT || !html.includes('<') ? html : null),
  })
  // Otherwise Zod tries whether it may make code from strings, which browsers report. Its own door to this setting
  // (`z.config`) would bring all of Zod to every page.
  globalThis.__zod_globalConfig ??= {}
  globalThis.__zod_globalConfig.jitless = true
}
