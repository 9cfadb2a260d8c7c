export { bake, unbake } from './bake/bake.ts'
export { type Badge, type BadgeFormat, readBadge } from './bake/read-badge.ts'
export {
  type BundleDocument,
  type BundleReport,
  type CreateBundleOptions,
  type CreatedBundle,
  createBundle,
  isBundle,
  parseBundle,
  type RecordedDocument,
  type VerificationBundle,
  verifyBundle,
  writeBundlePage,
  zipBundle,
} from './bundle/index.ts'
export { createDocumentLoader, type DocumentLoader, documentLoader } from './contexts/document-loader.ts'
export { exampleContexts } from './contexts/example-contexts.ts'
export {
  type DidDocument,
  didKeyMethod,
  didWebUrl,
  type ResolvedKey,
  resolveDid,
  resolveKey,
  toDidJwk,
  toDidKey,
  toDidWeb,
} from './did/index.ts'
export { CredentialError, type ErrorCode } from './errors.ts'
export { type Fetch, type FetchedDocument, type FetchRequest, visitName } from './fetch.ts'
export { type DeriveOptions, deriveCredential } from './issue/derive-credential.ts'
export { type IssueOptions, issueCredential, type Signed } from './issue/issue-credential.ts'
export { type IssueJwtOptions, issueJwt } from './issue/issue-jwt.ts'
export { type JsonObject, type JsonValue, textOf } from './json.ts'
export {
  type CryptoPort,
  checkPublicJwk,
  createSigner,
  decodeMultikey,
  encodeMultikey,
  generateKeyPair,
  type KeyAlgorithm,
  type KeyPair,
  type PrivateJwk,
  type PublicJwk,
  type PublicKey,
  type SignatureAlgorithm,
  type Signer,
  toKeyPair,
  webCrypto,
} from './keys/index.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { buildClr } from './model/build-clr.ts'
export { buildCredential } from './model/build-credential.ts'
export type * from './model/clr.ts'
export type * from './model/credential.ts'
export type * from './model/credential-facts.ts'
export { toEnvelope } from './model/envelope.ts'
export { hashIdentity } from './model/identity.ts'
export { type ParseResult, parseCredential } from './model/parse-credential.ts'
export type { Fault } from './model/shape.ts'
export { type Summary, summarize } from './model/summarize.ts'
export type {
  AchievementType,
  AlignmentTargetType,
  AssociationType,
  IdentifierType,
  ResultStatus,
  ResultType,
} from './model/vocabulary.ts'
export {
  achievementTypes,
  alignmentTargetTypes,
  associationTypes,
  resultStatuses,
  resultTypes,
} from './model/vocabulary.ts'
export {
  type Answer,
  buildPresentation,
  type IssuePresentationJwtOptions,
  issuePresentation,
  issuePresentationJwt,
  type Presentation,
  type PresentationCheckName,
  type PresentationFacts,
  type PresentationFinding,
  type PresentationReport,
  presentationCheckNames,
  type ReportHolder,
  type VerifyPresentationOptions,
  verifyPresentation,
} from './presentation/index.ts'
export type { Canonicalizer } from './proof/canonicalize.ts'
export { createCanonicalizer } from './proof/create-canonicalizer.ts'
export type { CryptosuiteName } from './proof/cryptosuite.ts'
export type { DataIntegrityProof } from './proof/data-integrity.ts'
export { createStatusList, getStatus, minimumEntries, type StatusList, setStatus } from './status/bitstring.ts'
export { buildStatusEntry, type StatusEntryFacts, type StatusPurpose } from './status/build-status-entry.ts'
export { decodeStatusList, encodeStatusList } from './status/encoded-list.ts'
export type { GzipPort } from './status/gzip.ts'
export type { KnownList } from './status/known-list.ts'
export { statusProblemTypes } from './status/problem-types.ts'
export { createStatusCache, type StatusCache } from './status/status-cache.ts'
export {
  buildStatusListCredential,
  type StatusListCredential,
  type StatusListFacts,
} from './status/status-list-credential.ts'
export { parseStrictJson } from './strict-json.ts'
export { codeTitles, type FindingCode, type Verdict } from './verify/codes.ts'
export type { KnownIssuer, VerifyOptions } from './verify/options.ts'
export { readStatus, type StatusReading } from './verify/read-status.ts'
export {
  type CheckName,
  type ContainedReport,
  checkNames,
  type EndorsementReport,
  type Finding,
  type IssuerBinding,
  type LastKnown,
  type ReportIssuer,
  type ReportSignature,
  type Standard,
  type Trust,
  type VerificationReport,
  type Warning,
  type WarningCode,
} from './verify/report.ts'
export { verifyCredential } from './verify/verify-credential.ts'
