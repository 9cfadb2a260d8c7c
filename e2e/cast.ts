import type { BrowserContext } from '@playwright/test'

interface Cast {
  items: { personId: string; name: string }[]
}

/** Becomes somebody of the demo's cast, without a detour over a page. */
export async function be(context: BrowserContext, url: string, name: string): Promise<void> {
  const cast = (await (await context.request.get(`${url}/api/v1/demo/cast`)).json()) as Cast
  const { personId } = cast.items.find((one) => one.name === name)!
  const form = { personId, start: '/me' }
  const answer = await context.request.post(`${url}/demo`, { form, headers: { origin: url } })
  if (!answer.ok()) throw new Error(`${name} could not be become: ${answer.status()}`)
}
