import { expect, test } from 'vitest'
import { buildStatusEntry, type Fetch, issueCredential, verifyCredential, visitName } from '../index.ts'
import { givenCredential, givenWebIssuer } from '../testing/given.ts'

const now = new Date('2026-06-01T00:00:00Z')
const site = 'https://northfield.example:8443'

/** What was asked at another port than the usual ones, of a badge of a site at port 8443 with these status lists. */
async function askedAtOwnPort(...lists: string[]): Promise<Record<string, boolean>> {
  const { did, document, signer } = await givenWebIssuer('northfield.example%3A8443')
  const credentialStatus = lists.map((list, index) => buildStatusEntry({ purpose: 'revocation', index, list }))
  const signed = await issueCredential({ ...givenCredential(did), credentialStatus }, signer, { now })
  const asked: Record<string, boolean> = {}
  const fetch: Fetch = async (url, { ownPort = false }) => {
    asked[url] = ownPort
    const body = new TextEncoder().encode(JSON.stringify(document))
    return { status: url.endsWith('/did.json') ? 200 : 404, contentType: 'application/json', body, finalUrl: url }
  }
  await verifyCredential(signed, { now, fetch })
  return asked
}

test('the document of a did:web may be asked for at the port in its name, and so may the lists of that site', async () => {
  const elsewhere = ['https://northfield.example/status/1', 'https://northfield.example:9443/status/1']
  const others = ['https://other.example:8443/status/1', 'https://northfield.example.other.example:8443/1']
  expect(await askedAtOwnPort(`${site}/status/1`, ...elsewhere, ...others)).toEqual({
    [`${site}/.well-known/did.json`]: true,
    [`${site}/status/1`]: true,
    ...Object.fromEntries([...elsewhere, ...others].map((url) => [url, false])),
  })
})

test('what was refused to a list at a port is not what a DID is told that names the port', async () => {
  const did = `${site}/.well-known/did.json`
  expect(visitName(did, { accept: '*/*', ownPort: true })).not.toBe(visitName(did, { accept: '*/*' }))
})
