import type { Definition, ProposalComment } from '@cairn/api'

/** A comment with its answers, oldest first. */
export interface Thread {
  comment: ProposalComment
  replies: ProposalComment[]
}

/** Comments as people read them: each that begins something, with all that answers it. */
export function threadsOf(comments: readonly ProposalComment[]): Thread[] {
  const rootOf = (comment: ProposalComment): ProposalComment => {
    const parent = comments.find(({ id }) => id === comment.inReplyTo)
    return parent ? rootOf(parent) : comment
  }
  return comments
    .filter((comment) => rootOf(comment) === comment)
    .map((comment) => ({ comment, replies: comments.filter((one) => one !== comment && rootOf(one) === comment) }))
}

/** Members of a definition that stand among its facts, one line each. */
export const FACTS = [
  'field',
  'audience',
  'prerequisites',
  'workloadHours',
  'credits',
  'level',
  'eqfLevel',
  'participation',
  'qualityAssurance',
  'accreditation',
  'expiry',
  'renewal',
  'stackability',
  'fee',
  'language',
  'contact',
  'badge',
] as const

/** The places of a text that are shown by themselves, as JSON pointers (RFC 6901). */
export function placesOf({ outcomes, criteria, rubric }: Definition): string[] {
  return [
    '/title',
    ...outcomes.map((_, index) => `/outcomes/${index}`),
    ...(criteria ? ['/criteria'] : []),
    '/assessment',
    ...(rubric ? ['/rubric'] : []),
  ]
}

/** Where the comments on a pointer are shown: at the place it lies in, among the facts, or under the whole. */
export function placeOf(pointer: string, places: readonly string[]): string {
  if (pointer === '') return ''
  if (pointer === '/summary' || pointer === '/description') return '/title'
  return places.find((place) => pointer === place || pointer.startsWith(`${place}/`)) ?? '/facts'
}
