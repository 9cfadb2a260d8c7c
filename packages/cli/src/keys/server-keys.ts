import type { IssuerKey } from '@cairn/api'
import { asked, chooseOrganization, connect } from '../connect.ts'
import type { Output } from '../output.ts'

type Options = Record<string, string | boolean | undefined>

/**
 * Shows the signing keys of an institution, with their history. A new one is made by a person on the page of keys: no token
 * may do that.
 */
export async function listServerKeys(options: Options, { print, answer }: Output): Promise<void> {
  const client = connect(options)
  const params = { organizationId: await chooseOrganization(client, options) }
  const { did, items } = await asked(client.issuing.listKeys({ params }))
  answer({ did, items })
  print(did)
  for (const key of items) printKey(key, print)
}

function printKey({ state, algorithm, verificationMethod, createdAt, retiredAt }: IssuerKey, print: Output['print']) {
  const until = retiredAt === undefined ? '' : `, until ${retiredAt}`
  print(`${state}  ${algorithm}  since ${createdAt}${until}\n  ${verificationMethod}`)
}
