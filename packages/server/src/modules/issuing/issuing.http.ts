import { contract, type RawAnswer } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import { handle } from '../../kernel/http/handle.ts'
import { ensureIssuer } from './ensure-issuer.ts'
import type { IssuerKey } from './issuing.model.ts'
import { issuerIdOf, verificationMethodOf } from './issuing.model.ts'
import { listHostKeys } from './list-host-keys.ts'
import { listKeys } from './list-keys.ts'
import { publishStatusList } from './publish-status-list.ts'
import { rotateKey } from './rotate-key.ts'
import { showDidDocument } from './show-did-document.ts'

/** Bytes, as text would be given a charset that these media types do not have. */
const bytes = (document: object) => new TextEncoder().encode(JSON.stringify(document))

/** What everybody may read, from every site. */
const publicFor = (seconds: number) => ({
  'cache-control': `public, max-age=${seconds}`,
  'access-control-allow-origin': '*',
})

export const issuingRoutes = handle(contract.issuing, {
  listKeys: {
    outside: async ({ runtime, actor, params }) => {
      const { did, keys } = await listKeys(runtime, actor, params.organizationId)
      return { did, items: keys.map((key) => present(key, did)) }
    },
  },
  rotateKey: {
    outside: async ({ runtime, actor, params }) => {
      const key = await rotateKey(runtime, actor, params.organizationId)
      return present(key, (await ensureIssuer(runtime, params.organizationId)).id)
    },
  },
  didDocument: {
    outside: async ({ runtime, params }) => ({
      contentType: 'application/did+ld+json',
      body: bytes(await showDidDocument(runtime, params.slug)),
      headers: publicFor(60),
    }),
  },
  jwks: async ({ work, runtime }) => ({
    contentType: 'application/jwk-set+json',
    body: bytes(await listHostKeys(work, runtime)),
    headers: publicFor(60),
  }),
  statusList: {
    outside: async ({ runtime, params, request }) => {
      const { id, json, jwt, at } = await publishStatusList(runtime, params.statusListId)
      const form = formOf(request)
      const etag = `"${id}-${at.getTime().toString(36)}-${form}"`
      const headers = { ...publicFor(30), etag, vary: 'accept' }
      if (request.headers['if-none-match'] === etag) return { status: 304, contentType: form, body: '', headers }
      return { contentType: form, body: form === 'application/vc+jwt' ? jwt : json, headers } satisfies RawAnswer
    },
  },
})

/** JSON, by the name that was asked for; a JWT for who asks for nothing but that. */
function formOf({ headers }: FastifyRequest): 'application/vc+jwt' | 'application/vc' | 'application/json' {
  const accept = headers.accept ?? ''
  if (/application\/(vc\+)?jwt/.test(accept) && !/json|application\/vc(?!\+jwt)|\*\/\*/.test(accept))
    return 'application/vc+jwt'
  return /application\/vc(?!\+)/.test(accept) || accept.includes('application/vc+ld+json')
    ? 'application/vc'
    : 'application/json'
}

/** A did:key stands for one key: each key is shown under the id that it had. */
function present(key: IssuerKey, did: string) {
  const issuerId = did.startsWith('did:key:') ? issuerIdOf(undefined, '', key.publicKeyMultibase) : did
  return {
    id: key.id,
    verificationMethod: verificationMethodOf(issuerId, key.publicKeyMultibase),
    publicKeyMultibase: key.publicKeyMultibase,
    algorithm: key.algorithm,
    state: key.state,
    createdAt: key.createdAt.toISOString(),
    ...(key.retiredAt && { retiredAt: key.retiredAt.toISOString() }),
  }
}
