/** What a page may tell the layout around it: `export const handle: PageHandle = { width: 'wide' }`. */
export interface PageHandle {
  /** `reading`: one column of 760 px, the default · `wide`: up to 1200 px, for lists and comparisons. */
  width?: 'reading' | 'wide'
  /**
   * `none`: the page is sent without scripts, which makes it a fifth as heavy. For public pages that strangers open
   * once, on a phone, and whose every act is a link or a form. Reached from another page, it behaves the same.
   * `signed-in`: the same for strangers; who is signed in gets the scripts.
   */
  scripts?: 'none' | 'signed-in'
  /** A page that can be installed as an app of its own; there is a manifest `/<app>.<language>.webmanifest`. */
  app?: 'verify'
}
