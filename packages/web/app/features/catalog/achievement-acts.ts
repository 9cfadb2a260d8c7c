import { type Client, contract } from '@cairn/api'
import { compactRows } from '../../lib/form-rows.ts'
import { formDataOf, readForm } from '../../lib/forms.ts'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { STARTS } from './achievement-starts-form.tsx'

interface Asked {
  catalog: Client['catalog']
  params: { achievementId: string }
  request: Request
}

interface Act {
  act: (asked: Asked) => Promise<unknown>
  /** What is said on the next page. */
  said: MessageKey
}

const { approve, return: sendBack, publish, retire, setStarts } = contract.catalog

/** What the forms of an achievement's page do, by their names. Whoever decides names the text that they read by its hash. */
export const ACTS: Record<string, Act> = {
  approve: {
    act: async ({ catalog, params, request }) =>
      catalog.approve({ params, body: await readForm(request, approve.body) }),
    said: 'manage.achievements.approved',
  },
  return: {
    act: async ({ catalog, params, request }) =>
      catalog.return({ params, body: await readForm(request, sendBack.body) }),
    said: 'manage.achievements.return.done',
  },
  publish: {
    act: async ({ catalog, params, request }) =>
      catalog.publish({ params, body: await readForm(request, publish.body) }),
    said: 'manage.achievements.published',
  },
  retire: {
    act: async ({ catalog, params, request }) => catalog.retire({ params, body: await readForm(request, retire.body) }),
    said: 'manage.achievements.retired',
  },
  starts: {
    act: async ({ catalog, params, request }) => {
      compactRows(await formDataOf(request), [STARTS])
      return catalog.setStarts({ params, body: await readForm(request, setStarts.body) })
    },
    said: 'manage.achievements.starts.saved',
  },
  discard: {
    act: ({ catalog, params }) => catalog.discard({ params }),
    said: 'manage.achievements.discarded',
  },
}
