import { CredentialError } from '../../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../../json.ts'
import { achievementIdsOf, findStrayAssociations } from '../../model/clr-associations.ts'
import { together } from '../../together.ts'
import type { VerifyNested } from '../options.ts'
import { type ContainedReport, type Finding, passed, type VerificationReport, type Warning } from '../report.ts'

export interface ContainedCheck {
  readonly finding: Finding
  readonly reports: readonly ContainedReport[]
  readonly warnings: readonly Warning[]
}

/**
 * What is in this record, and is each of it true?
 *
 * Each credential in a record is verified as the credential that it is. What the record's issuer signed is that they are
 * in it, not that they are genuine: so a bad one does not change the verdict on the record, and the verdict on the record
 * vouches for none of them.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#verification
 */
export async function checkContained(document: JsonObject, verify: VerifyNested): Promise<ContainedCheck> {
  const subject = isJsonObject(document.credentialSubject) ? document.credentialSubject : {}
  const reports = await together(asList(subject.verifiableCredential), async (credential, index) => {
    const report = await verify(credential as JsonObject, ['issuer', 'validity', 'status'])
    return present(report, `/credentialSubject/verifiableCredential/${index}`)
  })
  const good = reports.filter(({ verified }) => verified).length
  return {
    finding: passed('contained', { detail: `${good}/${reports.length}` }),
    reports,
    warnings: [...reports.filter(({ verified }) => !verified).map(toWarning), ...findStray(document)],
  }
}

function toWarning({ pointer, verdict }: ContainedReport): Warning {
  return { code: 'contained.not_verified', pointer, detail: verdict }
}

/** What is shown of a contained credential is only what its own signature covers. */
function present(report: VerificationReport, pointer: string): ContainedReport {
  const { verdict, verified, issuer, credential, checks } = report
  const id = credential?.id
  const name = credential?.name
  const code = checks.find(({ outcome }) => outcome !== 'passed')?.code
  return {
    pointer,
    verdict,
    verified,
    ...(code !== undefined && { code }),
    ...(issuer && { issuer }),
    ...(typeof id === 'string' && { id }),
    ...(typeof name === 'string' && { name }),
  }
}

/** An association may lead out of a record that is partial, so it is pointed out and not held against it. */
function findStray(document: JsonObject): Warning[] {
  try {
    return findStrayAssociations(document, achievementIdsOf(document)).map(({ pointer, id }) => ({
      code: 'association.unknown',
      pointer,
      detail: id.slice(0, 200),
    }))
  } catch (error) {
    // a broken envelope has its own report
    if (error instanceof CredentialError) return []
    throw error
  }
}
