import { asList, isJsonObject, type JsonObject } from '../../json.ts'
import type { Settings, VerifyNested } from '../options.ts'
import { type EndorsementReport, type Finding, passed, type VerificationReport } from '../report.ts'

export interface EndorsementsCheck {
  readonly finding: Finding
  readonly reports: readonly EndorsementReport[]
}

/**
 * What have others said about it, and did they really?
 *
 * Each endorsement is a credential of its own and verified as one. A bad one takes nothing from the badge: it counts as
 * not said.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#endorsement
 */
export async function checkEndorsements(
  document: JsonObject,
  { limits }: Settings,
  verify: VerifyNested,
): Promise<EndorsementsCheck> {
  const found = findEndorsements(document).slice(0, limits.endorsements)
  const reports: EndorsementReport[] = []
  for (const { pointer, input } of found) {
    const report = await verify(input, ['issuer', 'validity', 'status'])
    reports.push(present(report, pointer))
  }
  return { finding: passed('endorsements', reports.length > 0 ? { detail: `${reports.length}` } : {}), reports }
}

function present({ verdict, issuer, credential }: VerificationReport, pointer: string): EndorsementReport {
  const subject = credential?.credentialSubject
  const comment =
    isJsonObject(subject) && typeof subject.endorsementComment === 'string' ? subject.endorsementComment : undefined
  return { pointer, verdict, ...(issuer && { issuer }), ...(comment !== undefined && { comment }) }
}

function findEndorsements(document: JsonObject): { pointer: string; input: string | object }[] {
  const subject = isJsonObject(document.credentialSubject) ? document.credentialSubject : {}
  const places: readonly [string, unknown][] = [
    ['', document],
    ['/issuer', document.issuer],
    ['/credentialSubject/achievement', subject.achievement],
  ]
  return places.flatMap(([at, holder]) => {
    if (!isJsonObject(holder)) return []
    return (['endorsement', 'endorsementJwt'] as const).flatMap((name) =>
      asList(holder[name]).flatMap((input, index) =>
        typeof input === 'string' || isJsonObject(input) ? [{ pointer: `${at}/${name}/${index}`, input }] : [],
      ),
    )
  })
}
