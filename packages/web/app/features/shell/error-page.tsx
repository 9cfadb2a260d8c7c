import { isRouteErrorResponse } from 'react-router'
import { useEnvironment } from '../../lib/environment.tsx'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { problemSentence } from '../../lib/problems.ts'
import { isProblem } from '../../lib/refusals.ts'
import { isServerAway } from '../../lib/server-away.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PublicFrame } from './public-frame.tsx'

const KNOWN = [403, 404, 410, 429, 503] as const
type Known = (typeof KNOWN)[number] | 500 | 'other' | 'offline'

/** What is shown instead of a page: what is wrong, what to do next, and a number to quote. */
export function ErrorPage({ error }: { error: unknown }) {
  const text = useMessages()
  const { requestId } = useEnvironment()
  const status = statusOf(error)
  const problem = isRouteErrorResponse(error) && isProblem(error.data) ? error.data : undefined
  const quoted = problem?.requestId ?? requestId
  return (
    <PublicFrame>
      <PageHeader
        title={text(`common.error.${status}.title`)}
        lead={problem ? problemSentence(problem, text) : text(`common.error.${status}.lead`)}
      />
      <div className="flex flex-wrap gap-3">
        {status === 'offline' ? (
          <LinkButton to="/verify" reloadDocument>
            {text('common.nav.verify')}
          </LinkButton>
        ) : (
          <LinkButton to="/">{text('common.error.home')}</LinkButton>
        )}
        {(status === 500 || status === 503 || status === 'offline') && (
          <LinkButton to="" reloadDocument variant="secondary">
            {text('common.error.again')}
          </LinkButton>
        )}
      </div>
      {status !== 404 && status !== 'offline' && quoted !== '' && (
        <p className="mt-8 text-sm text-text-3">
          {text.rich('common.error.quote', { id: <bdi className="font-mono">{quoted}</bdi> })}
        </p>
      )}
    </PublicFrame>
  )
}

function statusOf(error: unknown): Known {
  // also on the server, whose navigator knows nothing of networks
  if (globalThis.navigator?.onLine === false && isServerAway(error)) return 'offline'
  const status = isRouteErrorResponse(error) ? error.status : 500
  return KNOWN.find((known) => known === status) ?? (status >= 400 && status < 500 ? 'other' : 500)
}
