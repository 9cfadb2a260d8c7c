import { contract } from '@cairn/api'
import { Network, SearchX } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { api, services } from '../../lib/services.ts'
import { CardGrid } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Section } from '../../ui/section.tsx'
import type { Route } from './+types/skills-page'
import { ConceptList } from './concept-list.tsx'
import { FrameworkCard } from './framework-facts.tsx'

/** Results that are shown: nobody reads further, they type on. */
const SIZE = 50

export async function loader({ request, context }: Route.LoaderArgs) {
  const { skills } = context.get(api)
  const asked = listQuery(request, contract.skills.search.query)
  const query = { ...asked, size: SIZE, language: context.get(services).locale }
  const [found, frameworks] = await Promise.all([skills.search({ query }), skills.frameworks()])
  return { ...found, q: asked.q ?? '', frameworks: frameworks.items.filter(({ retiredAt }) => !retiredAt) }
}

/** Skills and occupations of every framework, to search while one types; and the frameworks. */
export default function SkillsPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { items, alike, q, frameworks } = loaderData
  return (
    <>
      <PageHeader title={text('skills.title')} lead={text('skills.lead')} />
      <SearchField label={text('skills.search')} placeholder={text('skills.searchHint')}>
        <FilterSelect
          name="type"
          label={text('skills.what')}
          all={text('skills.types.skill')}
          options={[{ value: 'occupation', label: text('skills.types.occupation') }]}
        />
        {frameworks.length > 1 && (
          <FilterSelect
            name="frameworkId"
            label={text('skills.framework')}
            all={text('skills.anyFramework')}
            options={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </SearchField>
      <p role="status" className="mb-4 text-text-2">
        {q !== '' && text(items.length === SIZE ? 'skills.foundFirst' : 'skills.found', { count: items.length })}
      </p>
      <div className="grid gap-8">
        {alike && items.length > 0 && <Notice>{text('skills.alike')}</Notice>}
        {items.length > 0 && <ConceptList concepts={items} withFramework />}
        {q !== '' && items.length === 0 && <NothingFound />}
        {frameworks.length > 0 ? (
          <Section title={text('skills.frameworks')}>
            <CardGrid>
              {frameworks.map((framework) => (
                <FrameworkCard key={framework.id} framework={framework} />
              ))}
            </CardGrid>
          </Section>
        ) : (
          <EmptyState icon={Network} title={text('skills.empty')}>
            {text('skills.emptyHint')}
          </EmptyState>
        )}
      </div>
    </>
  )
}

function NothingFound() {
  const text = useMessages()
  const [search] = useSearchParams()
  const isOccupation = search.get('type') === 'occupation'
  return (
    <EmptyState icon={SearchX} title={text('skills.nothing')}>
      {text(isOccupation ? 'skills.nothingHint.occupation' : 'skills.nothingHint')}
    </EmptyState>
  )
}
