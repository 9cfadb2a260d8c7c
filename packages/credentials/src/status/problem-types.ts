import type { FindingCode } from '../verify/codes.ts'

const statusList = 'https://www.w3.org/ns/credentials/status-list#'
const dataModel = 'https://www.w3.org/TR/vc-data-model#'

/**
 * What the specifications call the reasons for which a status could not be told, as types of problem details (RFC 9457).
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#processing-errors
 */
export const statusProblemTypes: { readonly [Code in FindingCode]?: string } = {
  'status.unavailable': `${statusList}STATUS_RETRIEVAL_ERROR`,
  'status.not_checked': `${statusList}STATUS_RETRIEVAL_ERROR`,
  'status.list_invalid': `${statusList}STATUS_VERIFICATION_ERROR`,
  'status.other_issuer': `${statusList}STATUS_VERIFICATION_ERROR`,
  'status.purpose': `${statusList}STATUS_VERIFICATION_ERROR`,
  'status.too_short': `${statusList}STATUS_LIST_LENGTH_ERROR`,
  'status.index_out_of_range': `${dataModel}RANGE_ERROR`,
  'status.malformed': `${dataModel}MALFORMED_VALUE_ERROR`,
  'status.too_large': `${dataModel}MALFORMED_VALUE_ERROR`,
}
