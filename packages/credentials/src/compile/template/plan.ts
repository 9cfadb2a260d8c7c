import type { Characters } from '../document/tokens.ts'
import type { Part, Segments } from './segments.ts'

/** How a text is written into statements. */
export type Role = 'text' | 'iri'

/** The statements of a named node: `subject` for sorting, and the lines. */
export interface FixedGroup {
  readonly subject: string
  readonly parts: readonly Part[]
}

export interface MovingGroup {
  readonly subject: Segments
  readonly parts: readonly Part[]
}

/** A blank node. */
export interface BlankPlan {
  /** its first-degree hash, where no text has a part in it; else what is hashed */
  readonly hash: string | undefined
  readonly hashed: readonly Part[]
  /** its lines, for each label that it may get */
  readonly labeled: readonly (readonly Part[])[]
}

/** What to do with the texts of facts of one shape. Values are numbered: texts first, then labels of blank nodes. */
export interface Plan {
  readonly roles: readonly Role[]
  readonly schemes: ReadonlySet<string>
  /** named nodes whose names are known, in order */
  readonly fixed: readonly FixedGroup[]
  /** named nodes whose names are filled in */
  readonly moving: readonly MovingGroup[]
  readonly blank: readonly BlankPlan[]
  /** the order in which labels of so many blank nodes are sorted as texts */
  readonly labelOrder: readonly number[]
  /** the credential without its last brace */
  readonly json: Segments
  readonly seen: Characters
}
