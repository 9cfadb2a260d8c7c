import { Download } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardGrid } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/badges-page'

export function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after')
  return context.get(api).passport.list({ query: after ? { after } : {} })
}

const TONES = { granted: 'info', issued: 'success', suspended: 'warning', revoked: 'danger' } as const

/** One's own badges, from every institution. */
export default function BadgesPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { items, next } = loaderData
  return (
    <>
      <PageHeader title={text('passport.title')} />
      {items.length === 0 && (
        <EmptyState icon={Download} title={text('passport.empty')}>
          {text('passport.emptyHint')}
        </EmptyState>
      )}
      <CardGrid>
        {items.map((badge) => (
          <Card key={badge.credentialId} title={<bdi>{badge.title}</bdi>}>
            <div className="grid gap-3">
              <p className="text-text-2">
                <bdi>{badge.organization.name}</bdi> · <Time value={badge.grantedAt} />
              </p>
              <p>
                <StatePill tone={TONES[badge.state]}>{text(`passport.state.${badge.state}`)}</StatePill>
              </p>
              {badge.state !== 'granted' && (
                <div className="flex flex-wrap gap-2">
                  {(['png', 'svg', 'json', 'jwt'] as const).map((form) => (
                    <LinkButton
                      key={form}
                      to={`/credentials/${badge.credentialId}.${form}`}
                      variant="secondary"
                      size="small"
                      reloadDocument
                    >
                      {form.toUpperCase()}
                    </LinkButton>
                  ))}
                </div>
              )}
            </div>
          </Card>
        ))}
      </CardGrid>
      <MoreLink next={next} />
    </>
  )
}
