import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../json.ts'
import { kindOf } from '../../model/parse-credential.ts'
import { together } from '../../together.ts'
import type { FindingCode } from '../codes.ts'
import type { Settings, VerifyNested } from '../options.ts'
import { type EndorsementReport, type Finding, passed, type VerificationReport } from '../report.ts'

export interface EndorsementsCheck {
  readonly finding: Finding
  readonly reports: readonly EndorsementReport[]
  /** JSON pointers to those that were left out, because there are more than the limit */
  readonly leftOut: readonly string[]
}

/**
 * What have others said about it, and did they really?
 *
 * Each endorsement, embedded or a JWT, is a credential of its own and verified as one. It must be about what holds it, or,
 * where the credential holds it, about something in the credential: a genuine word about something else is none here. A bad
 * one takes nothing from the badge: it counts as not said.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#endorsement
 */
export async function checkEndorsements(
  document: JsonObject,
  { limits }: Settings,
  verify: VerifyNested,
): Promise<EndorsementsCheck> {
  const found = findEndorsements(document)
  const reports = await together(found.slice(0, limits.endorsements), async ({ pointer, input, about }) =>
    present(await verify(input, ['issuer', 'validity', 'status']), pointer, about),
  )
  return {
    finding: passed('endorsements', reports.length > 0 ? { detail: `${reports.length}` } : {}),
    reports,
    leftOut: found.slice(limits.endorsements).map(({ pointer }) => pointer),
  }
}

function present(report: VerificationReport, pointer: string, about: ReadonlySet<unknown>): EndorsementReport {
  const { verdict, issuer, credential, checks } = report
  const own = { pointer, ...(issuer && { issuer }) }
  const deviation = credential && findDeviation(credential, about)
  if (deviation) return { ...own, verdict: 'invalid', code: deviation }
  const code = checks.find(({ outcome }) => outcome !== 'passed')?.code
  const subject = credential?.credentialSubject
  const comment =
    isJsonObject(subject) && typeof subject.endorsementComment === 'string' ? subject.endorsementComment : undefined
  return { ...own, verdict, ...(code !== undefined && { code }), ...(comment !== undefined && { comment }) }
}

/** What was signed, but is no endorsement of this. */
function findDeviation(credential: JsonObject, about: ReadonlySet<unknown>): FindingCode | undefined {
  if (kindOf(credential) !== 'endorsement') return 'endorsement.not_one'
  const subject = credential.credentialSubject
  return isJsonObject(subject) && about.has(subject.id) ? undefined : 'endorsement.about_other'
}

interface Found {
  readonly pointer: string
  readonly input: string | object
  /** the ids of what it may speak of */
  readonly about: ReadonlySet<unknown>
}

/** In the credential itself, its issuer, its source, its achievements, and whoever created those. */
function findEndorsements(document: JsonObject): Found[] {
  const found: Found[] = []
  addOf(document, document, '', found)
  addOfProfile(document.issuer, document, '/issuer', found)
  const subject = isJsonObject(document.credentialSubject) ? document.credentialSubject : {}
  addOfProfile(subject.source, document, '/credentialSubject/source', found)
  for (const [at, achievement] of pointed(subject.achievement, '/credentialSubject/achievement')) {
    addOf(achievement, document, at, found)
    if (isJsonObject(achievement)) addOfProfile(achievement.creator, document, `${at}/creator`, found)
  }
  return found
}

const names = ['endorsement', 'endorsementJwt'] as const

/** Those of a profile, and of the organizations that it belongs to. */
function addOfProfile(profile: JsonValue | undefined, document: JsonObject, at: string, found: Found[]): void {
  if (!isJsonObject(profile)) return
  addOf(profile, document, at, found)
  addOfProfile(profile.parentOrg, document, `${at}/parentOrg`, found)
}

/** Notes the endorsements that one of them holds. Hardly any does. */
function addOf(holder: JsonValue | undefined, document: JsonObject, at: string, found: Found[]): void {
  if (!isJsonObject(holder)) return
  if (holder.endorsement === undefined && holder.endorsementJwt === undefined) return
  const about = new Set(holder === document ? idsIn(document) : typeof holder.id === 'string' ? [holder.id] : [])
  for (const name of names)
    for (const [index, input] of asList(holder[name]).entries())
      if (typeof input === 'string' || isJsonObject(input))
        found.push({ pointer: `${at}/${name}/${index}`, input, about })
}

/** What a document speaks of by its id, beside what its endorsements speak of. */
function idsIn(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (!isJsonObject(value)) return []
  const members = Object.entries(value).filter(([name]) => name !== 'endorsement')
  return [...(typeof value.id === 'string' ? [value.id] : []), ...members.flatMap(([, member]) => idsIn(member))]
}

/** The members of a set, each with its pointer. */
function pointed(value: JsonValue | undefined, at: string): [string, JsonValue][] {
  return Array.isArray(value)
    ? value.map((item, index) => [`${at}/${index}`, item])
    : asList(value).map((item) => [at, item])
}
