/** Size of the card in other people's pages, in pixels; the same as our oEmbed answers. */
const WIDTH = 420
const HEIGHT = 200

/** The card of a badge for a web page: its state is the one of the moment, it runs no script and sets no cookie. */
export function embedHtml(address: string, title: string): string {
  return `<iframe src="${address}/embed" width="${WIDTH}" height="${HEIGHT}" sandbox="allow-popups" loading="lazy" title="${escapeAttribute(title)}" style="border:0"></iframe>`
}

/** A picture of the badge that leads to its page, for a README or a wiki. */
export function embedMarkdown(address: string, title: string): string {
  return `[![${title.replace(/[\\[\]]/g, '\\$&')}](${address}/card.png)](${address})`
}

/** `2026-03`, as LinkedIn asks for year and month. */
export function monthOf(year: number | undefined, month: number | undefined): string | undefined {
  return year === undefined || month === undefined ? undefined : `${year}-${String(month).padStart(2, '0')}`
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
