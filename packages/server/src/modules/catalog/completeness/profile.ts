import type { Definition, GATES, PROFILES } from '@cairn/api'
import type { CompletenessElement } from './elements.ts'

export type Gate = (typeof GATES)[number]
export type ProfileName = (typeof PROFILES)[number]

/** What a profile wants of one element. */
export interface Rule {
  element: CompletenessElement
  /** The first gate that is closed without it; later ones are too. */
  gate: Gate
  /** Without what is only recommended, no gate is closed. */
  required: boolean
  /** What is wanted, in a sentence of ours. */
  rule: string
  /** Where in its source it stands, if that has numbers. */
  at?: string
  /** What the profile wants beyond that it is there. */
  holds?: (definition: Definition) => boolean
}

/** A published list of what must be said of a micro-credential. */
export interface Profile {
  name: ProfileName
  /** The document that the list comes from. */
  source: string
  rules: readonly Rule[]
}

/** Something without which nobody proposes. */
export const required = (element: CompletenessElement, rule: string, more: Partial<Rule> = {}): Rule => ({
  element,
  gate: 'propose',
  required: true,
  rule,
  ...more,
})

/** Something that is better said. */
export const recommended = (element: CompletenessElement, rule: string, more: Partial<Rule> = {}): Rule => ({
  element,
  gate: 'propose',
  required: false,
  rule,
  ...more,
})
