import { type Fetch, visitName } from '@cairn/credentials'

/** Addresses that are remembered; of one run with more issuers than this, the oldest are visited again. */
const REMEMBERED = 1_000

/** Within one run no address is visited twice: a thousand badges of a school ask for its keys once. */
export function visitOnce(fetch: Fetch): Fetch {
  const visits = new Map<string, ReturnType<Fetch>>()
  return (url, request) => {
    const asked = visitName(url, request)
    const known = visits.get(asked)
    if (known) return known
    const visit = fetch(url, request)
    visits.set(asked, visit)
    if (visits.size > REMEMBERED) visits.delete(visits.keys().next().value!)
    return visit
  }
}
