import { codeTitles, type FindingCode, type PresentationFinding, statusProblemTypes } from '@cairn/credentials'

/** An RFC 9457 problem in the words of the W3C specifications; `code` is the one of our own reports. */
export interface ProblemDetails {
  type: string
  title: string
  detail?: string
  code: string
}

const dataModel = 'https://www.w3.org/TR/vc-data-model#'
const security = 'https://w3id.org/security#'

/**
 * What a failed check is called. The data model knows four kinds of problem, Data Integrity and the status lists add
 * their own.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#problem-details,
 *   https://www.w3.org/TR/vc-data-integrity/#processing-errors
 */
const typeByCheck: { readonly [Check in PresentationFinding['check']]?: string } = {
  format: `${dataModel}PARSING_ERROR`,
  json: `${dataModel}PARSING_ERROR`,
  context: `${dataModel}PARSING_ERROR`,
  structure: `${dataModel}MALFORMED_VALUE_ERROR`,
  proof: `${security}PROOF_VERIFICATION_ERROR`,
  challenge: `${security}INVALID_CHALLENGE_ERROR`,
  domain: `${security}INVALID_DOMAIN_ERROR`,
  validity: `${dataModel}RANGE_ERROR`,
  status: 'https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR',
}

const typeByCode: { readonly [Code in FindingCode]?: string } = {
  ...statusProblemTypes,
  'proof.malformed': `${dataModel}PARSING_ERROR`,
}

/** What did not pass, as problems; the first is the one that decided. */
export const problemsOf = (findings: readonly PresentationFinding[]): ProblemDetails[] =>
  findings
    .filter((finding) => finding.outcome !== 'passed')
    .sort((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'))
    .map(({ check, code, detail }) =>
      toProblem(typeByCode[code!] ?? typeByCheck[check] ?? `${dataModel}CRYPTOGRAPHIC_SECURITY_ERROR`, code!, detail),
    )

/** What was sent is no request that could be asked about. */
export const malformedProblem = (code: FindingCode, detail?: string): ProblemDetails =>
  toProblem(`${dataModel}${code.startsWith('json.') ? 'PARSING_ERROR' : 'MALFORMED_VALUE_ERROR'}`, code, detail)

const toProblem = (type: string, code: FindingCode, detail?: string): ProblemDetails => ({
  type,
  title: codeTitles[code],
  ...(detail !== undefined && { detail }),
  code,
})
