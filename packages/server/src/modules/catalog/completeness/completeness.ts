import { type Completeness, type Definition, type DefinitionPolicy, GATES } from '@cairn/api'
import { ELEMENTS, type Issuer } from './elements.ts'
import type { Gate, ProfileName, Rule } from './profile.ts'
import { PUBLISHED_PROFILES, USUAL_HOUSE } from './profiles.ts'

/** What a definition is held against: the policy of its institution, and what is known of that. */
export interface Demands extends Issuer {
  policy?: DefinitionPolicy | undefined
}

/** Of an institution that has chosen nothing. */
export const USUAL_POLICY: DefinitionPolicy = { profiles: [], house: [...USUAL_HOUSE] }

type Asked = Rule & { profile: ProfileName; source: string }

/** All rules of a policy: those of Open Badges always, those of the house last. */
function rulesOf({ profiles, house }: DefinitionPolicy): Asked[] {
  const published = new Set([...(['open_badges'] as const), ...profiles.filter((name) => name !== 'house')])
  return [
    ...[...published].flatMap((name) => {
      const { source, rules } = PUBLISHED_PROFILES[name]
      return rules.map((rule) => ({
        ...rule,
        profile: name,
        source: rule.at === undefined ? source : `${source}, ${rule.at}`,
      }))
    }),
    ...house.map(({ element, gate }) => ({
      element,
      gate,
      required: true,
      profile: 'house' as const,
      rule: 'The institution asks for it.',
      source: 'Policy of the institution',
    })),
  ]
}

/** The checklist of a definition, in the order in which it is shown. */
export function completenessOf(definition: Definition, { policy = USUAL_POLICY, ...issuer }: Demands): Completeness[] {
  const rules = rulesOf(policy)
  return ELEMENTS.map(({ element, pointer, present }) => {
    const isThere = present(definition, issuer)
    const demands = rules
      .filter((rule) => rule.element === element)
      .map(({ profile, gate, required, rule, source, holds }) => ({
        profile,
        gate,
        required,
        met: isThere && (holds?.(definition) ?? true),
        rule,
        source,
      }))
    return {
      element,
      pointer,
      mandatory: demands.some(({ required, gate }) => required && gate === 'propose'),
      present: isThere && demands.every(({ required, met }) => met || !required),
      demands,
    }
  })
}

/** What closes a gate: the elements that are missing, or not as a profile wants them, with who asks for them. */
export function missingAt(gate: Gate, definition: Definition, demands: Demands): Completeness[] {
  return completenessOf(definition, demands)
    .map((tick) => ({ ...tick, demands: tick.demands.filter((demand) => closes(demand, gate)) }))
    .filter((tick) => tick.demands.length > 0)
}

const closes = ({ required, met, gate: from }: Completeness['demands'][number], gate: Gate): boolean =>
  required && !met && GATES.indexOf(from) <= GATES.indexOf(gate)
