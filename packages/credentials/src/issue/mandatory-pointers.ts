import { isJsonObject, type JsonObject } from '../json.ts'
import { kindOf } from '../model/parse-credential.ts'
import { escapePointer } from '../model/shape.ts'

/** Who says it, whether it holds, and on what terms: a holder who could leave these out could make more of a credential than it is. */
const always = ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'credentialStatus', 'termsOfUse']

/** Without these it is no Open Badge any more; ids and types come along by themselves. */
const ofAchievement = ['name', 'description', 'criteria']

/**
 * JSON pointers to what must not be left out of a credential when parts of it are shown, together with those that the
 * issuer asks for.
 */
export function mandatoryPointersOf(credential: JsonObject, asked: readonly string[] = []): readonly string[] {
  const kind = kindOf(credential)
  const pointers = pointersTo('', credential, kind === 'clr' ? [...always, 'name'] : always)
  const { credentialSubject: subject } = credential
  if ((kind === 'open-badge' || kind === 'clr') && isJsonObject(subject)) {
    const at = '/credentialSubject'
    if (kind === 'open-badge') pointers.push(...pointersTo(`${at}/achievement`, subject.achievement, ofAchievement))
    if (subject.id === undefined) pointers.push(...pointersTo(at, subject, ['identifier']))
  }
  return [...new Set([...asked, ...pointers])]
}

function pointersTo(at: string, value: unknown, names: readonly string[]): string[] {
  if (!isJsonObject(value)) return []
  return names.filter((name) => value[name] !== undefined).map((name) => `${at}/${escapePointer(name)}`)
}
