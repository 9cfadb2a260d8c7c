/** Every reason for which the library refuses, with its sentence. The codes are API: they never change their meaning. */
export const errorTitles = {
  'badge.not_recognized': 'This is neither a credential nor a file that carries one',
  'badge.too_large': 'This file is larger than the limit',
  'badge.too_complex': 'This file is more complex than the limits allow',
  'badge.encrypted': 'This file is encrypted',
  'badge.damaged': 'This file is damaged or not built as its format demands',
  'badge.nothing_inside': 'This file carries no badge',
  'badge.more_than_one': 'This file carries more than one badge',
  'badge.not_text': 'This is not text in UTF-8',
  'bundle.malformed': 'This is not a verification bundle as it must be built',
  'json.malformed': 'This is not one JSON document',
  'json.duplicate_key': 'A key occurs twice in one object',
  'json.forbidden_key': 'A key has a name that is not allowed',
  'json.too_complex': 'This JSON is larger or deeper than the limits allow',
  'credential.malformed': 'This is not built as a credential must be',
  'credential.terms_undefined': 'This uses terms that its contexts do not define',
  'credential.too_complex': 'This credential would take too much work to canonicalize',
  'assertion.unavailable': 'The assertion, or something it builds on, could not be fetched',
  'assertion.not_found': 'There is nothing at an address that the assertion names',
  'assertion.redirected': 'An address that the assertion names leads to another host',
  'assertion.malformed': 'What the address answers with is no document of Open Badges',
  'context.unknown': 'This names a JSON-LD context that is not built in',
  'jwt.malformed': 'This is not a compact JWS with a JSON object inside',
  'envelope.malformed': 'This envelope is not built as one must be',
  'envelope.unsupported': 'What is in this envelope is secured in a way that is not supported',
  'presentation.malformed': 'This is not built as a presentation must be',
  'proof.malformed': 'This proof is not built as its cryptosuite demands',
  'proof.unsupported': 'This cryptosuite is not supported',
  'key.unavailable': 'The key could not be fetched',
  'key.not_found': 'There is no such key at its address',
  'proof.chain': 'The proof builds on a proof that is not there',
  'proof.no_base': 'There is no base proof here to derive from',
  'pointer.malformed': 'This is not a JSON pointer',
  'pointer.not_found': 'This JSON pointer leads to nothing in the credential',
  'pointer.part_of_list': 'This JSON pointer takes a part of what only makes sense as a whole',
  'pointer.too_many': 'There are more JSON pointers than the limit',
  'pointer.none': 'Nothing is selected to be shown',
  'key.malformed': 'This key is not well formed',
  'key.unsafe': 'This key is well formed but must not be trusted',
  'key.unsupported': 'Keys of this kind are not supported',
  'did.malformed': 'This is not a well-formed DID',
  'did.unsupported': 'DIDs of this method are not supported',
  'did.not_found': 'This DID leads to no document',
  'did.unavailable': 'The document of this DID could not be fetched',
  'did.document_malformed': 'The document of this DID is not a DID document about it',
  'did.key_not_found': 'This key is not in the document it points to',
  'status.unavailable': 'The status list could not be had',
  'status.malformed': 'This status list is not well formed',
  'status.too_large': 'This status list is larger than the limit',
  'status.too_short': 'This status list has fewer entries than it must have',
  'status.purpose': 'The status list is about something else',
  'status.index_out_of_range': 'The index lies outside of the status list',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof errorTitles

/** The only error that the library throws on purpose. `message` is the title of the code, `detail` is for this time. */
export class CredentialError extends Error {
  override readonly name = 'CredentialError'
  readonly code: ErrorCode
  readonly detail: string | undefined

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(errorTitles[code], options)
    this.code = code
    this.detail = detail
  }
}
