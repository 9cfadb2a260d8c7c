/** What a page may tell the layout around it: `export const handle: PageHandle = { width: 'wide' }`. */
export interface PageHandle {
  /** `reading`: one column of 760 px, the default · `wide`: up to 1200 px, for lists and comparisons. */
  width?: 'reading' | 'wide'
}
