import { contract, type Problem, type RawAnswer } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { deriveForRequest } from './derive-for-request.ts'
import { issueForRequest } from './issue-for-request.ts'
import { resolveForRequest } from './resolve-for-request.ts'
import { updateStatus } from './update-status.ts'
import { type VerifierAnswer, verifyCredentialForRequest, verifyPresentationForRequest } from './verify-for-request.ts'

const json = (status: number, body: object): RawAnswer => ({
  status,
  contentType: 'application/json',
  body: new TextEncoder().encode(JSON.stringify(body)),
  headers: { 'cache-control': 'no-store' },
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
    outside: async ({ runtime, actor, params, raw }) =>
      json(201, { verifiableCredential: await issueForRequest(runtime, actor, params.issuerId, raw.bytes) }),
  },
  updateStatus: async ({ work, body: { credentialId, credentialStatus, status } }) => {
    const { statusPurpose: purpose, statusListCredential: list, statusListIndex: index } = credentialStatus
    await updateStatus(work, { credentialId, purpose, status, list, index })
    return { status }
  },
  verifyCredential: {
    outside: async ({ runtime, raw }) => answer(await verifyCredentialForRequest(runtime, raw.bytes)),
    refuse: notVerified,
  },
  verifyPresentation: {
    outside: async ({ runtime, raw }) => answer(await verifyPresentationForRequest(runtime, raw.bytes)),
    refuse: notVerified,
  },
  derive: { outside: async ({ runtime, raw }) => json(201, await deriveForRequest(runtime, raw.bytes)) },
  resolveDid: {
    outside: async ({ runtime, request }) => resolveForRequest(runtime, request.originalUrl, request.headers.accept),
  },
})
