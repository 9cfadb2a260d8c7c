import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@cairn/api'

/** A client over the network that keeps its session's cookie, as a browser does. */
export function openClient(url: string): Client {
  const headers: Record<string, string> = { origin: url }
  return createClient({
    baseUrl: url,
    headers,
    onResponse: (response) => {
      for (const cookie of response.headers.getSetCookie()) headers.cookie = cookie.split(';')[0]!
    },
  })
}

/** Signs somebody in by the code from the mail, which the operator reads where mails are caught. */
export async function signInByMail(url: string, operator: Client, email: string): Promise<Client> {
  const client = openClient(url)
  await client.accounts.requestCode({ body: { email } })
  await client.accounts.signIn({ body: { email, code: await caughtCode(operator, email) } })
  return client
}

async function caughtCode({ notifications }: Client, email: string): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(100)) {
    const { items } = await notifications.listCaught({ query: { q: email } })
    const found = items.find(({ kind, to }) => kind === 'sign_in_code' && to === email)
    if (!found) continue
    const { text } = await notifications.showCaught({ params: { mailId: found.id } })
    return /^\d{8}$/m.exec(text)![0]
  }
  throw new Error(`No code came for ${email}`)
}
