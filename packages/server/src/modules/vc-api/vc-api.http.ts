import { contract, type Problem, type RawAnswer, type RawBody } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import { clientOf } from '../../kernel/http/client-of.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { deriveForRequest } from './derive-for-request.ts'
import { issueForRequest } from './issue-for-request.ts'
import { resolveForRequest } from './resolve-for-request.ts'
import type { SentRequest } from './sent-request.ts'
import { updateStatus } from './update-status.ts'
import { type VerifierAnswer, verifyCredentialForRequest, verifyPresentationForRequest } from './verify-for-request.ts'

const json = (status: number, body: object): RawAnswer => ({
  status,
  contentType: 'application/json',
  body: new TextEncoder().encode(JSON.stringify(body)),
  headers: { 'cache-control': 'no-store' },
})

const sentBy = ({ raw, request }: { raw: RawBody; request: FastifyRequest }): SentRequest => ({
  bytes: raw.bytes,
  client: clientOf(request),
})

/** VC API: 200 for what is good, 400 for everything else that was asked about. */
const answer = (result: VerifierAnswer) => json(result.verified ? 200 : 400, result)

/** What cannot be looked at is not verified, either. Only who asks too much, or in another form, gets another status. */
const notVerified = ({ status, title, detail, code, type }: Problem): RawAnswer =>
  json([413, 415, 429].includes(status) ? status : 400, {
    verified: false,
    problemDetails: [{ type, title, ...(detail && { detail }), code }],
  })

export const vcApiRoutes: Routes = handle(contract.vcApi, {
  issue: {
    outside: async ({ runtime, actor, params, ...sent }) =>
      json(201, { verifiableCredential: await issueForRequest(runtime, actor, params.issuerId, sentBy(sent)) }),
  },
  updateStatus: async ({ work, body: { credentialId, credentialStatus, status } }) => {
    const { statusPurpose: purpose, statusListCredential: list, statusListIndex: index } = credentialStatus
    await updateStatus(work, { credentialId, purpose, status, list, index })
    return { status }
  },
  verifyCredential: {
    outside: async ({ runtime, ...sent }) => answer(await verifyCredentialForRequest(runtime, sentBy(sent))),
    refuse: notVerified,
  },
  verifyPresentation: {
    outside: async ({ runtime, ...sent }) => answer(await verifyPresentationForRequest(runtime, sentBy(sent))),
    refuse: notVerified,
  },
  derive: { outside: async ({ runtime, ...sent }) => json(201, await deriveForRequest(runtime, sentBy(sent))) },
  resolveDid: {
    outside: async ({ runtime, request }) => resolveForRequest(runtime, request.originalUrl, request.headers.accept),
  },
})
