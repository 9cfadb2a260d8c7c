import { createHash, randomBytes } from 'node:crypto'
import type { EntryContext } from 'react-router'
import type { Environment } from './environment.tsx'

/** Pages that are kept, at some 40 kB each. */
const KEPT = 200
const pages = new Map<string, string>()

/** Stand in a kept page for what differs with each answer. Nobody outside can know them, and so nobody writes them. */
const marks = { nonce: randomBytes(16).toString('hex'), requestId: randomBytes(16).toString('hex') }

/**
 * A page for strangers, rendered once from the same facts: a page is made of its address, its language and theme, and of
 * what its loaders answered, and of nothing else. The facts themselves are asked for anew with each view.
 *
 * @param render makes it for the environment that it is given
 */
export async function remembered(
  { url, entry, environment }: { url: string; entry: EntryContext; environment: Environment },
  render: (entry: EntryContext, environment: Environment) => Promise<string>,
): Promise<string> {
  const facts = await new Response(entry.serverHandoffStream).text()
  const { locale, theme, nonce, requestId } = environment
  const key = createHash('sha256')
    .update(JSON.stringify([url, locale, theme, facts]))
    .digest('base64')
  const page =
    pages.get(key) ??
    (await render({ ...entry, serverHandoffStream: new Response(facts).body! }, { ...environment, ...marks }))
  pages.delete(key)
  pages.set(key, page)
  if (pages.size > KEPT) pages.delete(pages.keys().next().value!)
  return page.replaceAll(marks.nonce, () => nonce).replaceAll(marks.requestId, () => requestId)
}
