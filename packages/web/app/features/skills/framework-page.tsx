import { contract } from '@cairn/api'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api, services } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/framework-page'
import { ConceptList } from './concept-list.tsx'
import { FrameworkCounts } from './framework-facts.tsx'

export const handle: PageHandle = { scripts: 'none' }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const asked = listQuery(request, contract.skills.showFramework.query)
  const query = { ...asked, language: context.get(services).locale }
  const { frameworkId } = params
  return { ...(await context.get(api).skills.showFramework({ params: { frameworkId }, query })), type: asked.type }
}

/** A framework of skills, to browse from the top. */
export default function FrameworkPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const format = useFormat()
  const { framework, top, topTotal, type } = loaderData
  const { id, name, publisher, edition, attribution, counts, retiredAt, updatedAt } = framework
  const hasBoth = (counts.skill ?? 0) > 0 && (counts.occupation ?? 0) > 0
  return (
    <>
      <PageHeader
        title={name}
        above={
          <Link to="/skills" className="link">
            {text('skills.title')}
          </Link>
        }
        actions={
          <LinkButton to={`/skills?frameworkId=${id}`} variant="secondary" reloadDocument>
            {text('skills.searchIn')}
          </LinkButton>
        }
      />
      <div className="mb-8 grid gap-4">
        {retiredAt && <Notice tone="warning" title={text('skills.framework.retired')} />}
        <Facts
          facts={[
            { label: text('skills.publisher'), value: publisher ?? text('skills.ofInstitution') },
            { label: text('skills.editionLabel'), value: edition },
            { label: text('skills.holds'), value: <FrameworkCounts counts={counts} /> },
            { label: text('skills.updated'), value: <Time value={updatedAt} /> },
            { label: text('skills.attribution'), value: attribution },
          ]}
        />
      </div>
      {hasBoth && (
        <Tabs
          label={text('skills.what')}
          tabs={(['skill', 'occupation'] as const).map((one) => ({
            to: `?type=${one}`,
            label: text(`skills.types.${one}`),
            isCurrent: one === type,
          }))}
        />
      )}
      {top.length > 0 && <ConceptList concepts={top} />}
      {topTotal > top.length && (
        <p className="mt-3 text-sm text-text-2">
          {text('skills.more', { shown: format.number(top.length), total: format.number(topTotal) })}
        </p>
      )}
    </>
  )
}
