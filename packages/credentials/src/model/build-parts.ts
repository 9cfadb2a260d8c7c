import { withoutUndefined } from '../json.ts'
import type { Achievement, Alignment, Image, Profile, Result, ResultDescription } from './credential.ts'
import type {
  AchievementFacts,
  ImageFacts,
  ProfileFacts,
  ResultDescriptionFacts,
  ResultFacts,
  Untyped,
} from './credential-facts.ts'

/*
 * Facts → parts of a credential, as badges and records of badges have them alike. Empty lists and empty texts become
 * `undefined`, since the specifications allow neither.
 */

/** A part while it is built: what is optional may still be `undefined`. */
export type Loose<T> = {
  readonly [K in keyof T]: T[K] extends object | undefined ? Loose<T[K]> | undefined : T[K] | undefined | ''
}

export function toAchievement(facts: AchievementFacts): Loose<Achievement> {
  return {
    id: facts.id,
    type: ['Achievement'],
    name: facts.name,
    description: facts.description,
    criteria: { id: text(facts.criteria.id), narrative: text(facts.criteria.narrative) },
    achievementType: facts.achievementType,
    creator: facts.creator && toProfile(facts.creator),
    creditsAvailable: facts.creditsAvailable,
    fieldOfStudy: text(facts.fieldOfStudy),
    humanCode: text(facts.humanCode),
    image: toImage(facts.image),
    inLanguage: text(facts.inLanguage),
    alignment: list(facts.alignment?.map(toAlignment)),
    otherIdentifier: list(facts.otherIdentifier?.map((entry) => ({ type: 'IdentifierEntry', ...entry }))),
    related: list(facts.related?.map((related) => ({ ...related, type: ['Related'] }))),
    resultDescription: list(facts.resultDescription?.map(toResultDescription)),
    specialization: text(facts.specialization),
    tag: list(facts.tag),
    version: text(facts.version),
  }
}

export function toProfile(facts: ProfileFacts): Profile {
  const { id, name, url, email, description, image } = facts
  return withoutUndefined({
    id,
    type: ['Profile'],
    name: text(name),
    url: text(url),
    email: text(email),
    description: text(description),
    image: toImage(image),
  }) as Profile
}

export function toImage(facts: ImageFacts | undefined): Image | undefined {
  return facts && (withoutUndefined({ id: facts.id, type: 'Image', caption: text(facts.caption) }) as Image)
}

function toAlignment(facts: Untyped<Alignment>): Alignment {
  return { type: ['Alignment'], ...facts }
}

export function toResult(facts: ResultFacts): Result {
  return withoutUndefined({ type: ['Result'], ...facts, alignment: list(facts.alignment?.map(toAlignment)) }) as Result
}

function toResultDescription(facts: ResultDescriptionFacts): ResultDescription {
  return withoutUndefined({
    ...facts,
    type: ['ResultDescription'],
    allowedValue: list(facts.allowedValue),
    rubricCriterionLevel: list(
      facts.rubricCriterionLevel?.map((level) => ({ type: ['RubricCriterionLevel'], ...level })),
    ),
    alignment: list(facts.alignment?.map(toAlignment)),
  }) as ResultDescription
}

export function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

export function list<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length ? values : undefined
}

/** One value by itself, several as a list, and nothing for none. */
export function one<T>(values: readonly T[] | undefined): T | readonly T[] | undefined {
  return values?.length === 1 ? values[0] : list(values)
}
