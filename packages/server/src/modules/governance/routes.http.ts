import type { contract } from '@cairn/api'
import type { Handlers } from '../../kernel/http/handle.ts'
import type { Work } from '../../kernel/runtime.ts'
import { delegate, endDelegation, listDelegations } from './delegate.ts'
import { addRoute, changeRoute, listRoutes, removeRoute } from './manage-routes.ts'
import { namesOf } from './members.views.ts'
import { listUnitHeads, nameUnitHead } from './name-unit-head.ts'
import { presentDelegation, presentReview, presentRoute } from './present-governance.ts'
import { listReviews, setReviewDate, setReviewPolicy, showReviewPolicy } from './review.ts'
import { listDeciders } from './show-committee.ts'

type Names =
  | 'listRoutes'
  | 'createRoute'
  | 'changeRoute'
  | 'removeRoute'
  | 'listUnitHeads'
  | 'setUnitHead'
  | 'listDeciders'
  | 'listDelegations'
  | 'delegate'
  | 'endDelegation'
  | 'showReviewPolicy'
  | 'setReviewPolicy'
  | 'reviewCalendar'
  | 'setReviewDate'

export const routeHandlers: Handlers<Pick<typeof contract.governance, Names>> = {
  listRoutes: async ({ work, params }) => ({
    items: (await listRoutes(work, params.organizationId)).map(presentRoute),
  }),
  createRoute: async ({ work, params, body }) => presentRoute(await addRoute(work, params.organizationId, body)),
  changeRoute: async ({ work, params, body }) => presentRoute(await changeRoute(work, params.routeId, body)),
  removeRoute: async ({ work, params }) => {
    await removeRoute(work, params.routeId)
    return { done: true as const }
  },
  listUnitHeads: ({ work, params }) => headsOf(work, params.organizationId),
  setUnitHead: async ({ work, params, body }) => {
    await nameUnitHead(work, params.organizationId, params.unitId, body.personId)
    return headsOf(work, params.organizationId)
  },
  listDeciders: async ({ work, params }) => ({ items: await listDeciders(work, params.organizationId) }),
  listDelegations: async ({ work, params }) => {
    const delegations = await listDelegations(work, params.organizationId)
    const names = await namesOf(
      work.db,
      delegations.flatMap(({ personId, toPersonId }) => [personId, toPersonId]),
    )
    return { items: delegations.map((delegation) => presentDelegation(delegation, names)) }
  },
  delegate: async ({ work, params, body }) => {
    const { toPersonId, from, until } = body
    const made = await delegate(work, params.organizationId, {
      toPersonId,
      from: new Date(from),
      until: new Date(until),
    })
    return presentDelegation(made, await namesOf(work.db, [made.personId, toPersonId]))
  },
  endDelegation: async ({ work, params }) => {
    await endDelegation(work, params.organizationId, params.delegationId)
    return { done: true as const }
  },
  showReviewPolicy: ({ work, params }) => showReviewPolicy(work, params.organizationId),
  setReviewPolicy: ({ work, params, body }) => setReviewPolicy(work, params.organizationId, body),
  reviewCalendar: async ({ work, params }) => ({
    items: (await listReviews(work, params.organizationId)).map((review) => presentReview(review, work.now)),
  }),
  setReviewDate: async ({ work, params, body }) => {
    await setReviewDate(work, params.achievementId, new Date(body.reviewOn))
    return { done: true as const }
  },
}

async function headsOf(work: Work, organizationId: string) {
  const heads = await listUnitHeads(work, organizationId)
  const names = await namesOf(
    work.db,
    heads.map(({ personId }) => personId),
  )
  return { items: heads.map(({ unitId, personId }) => ({ unitId, personId, name: names[personId] ?? '' })) }
}
