import { CATALOG_SORTS, LENGTHS, PARTICIPATIONS, PRICES } from '@cairn/api'
import { useSearchParams } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FilterDate } from '../../ui/filter-date.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'

type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>

interface CatalogFiltersProps {
  fields: readonly string[]
  institutions: readonly { value: string; label: string }[]
  /** How many of what was found have each value; absent when nobody counted. */
  facets: Facets | undefined
}

/** Those that lie behind "more"; one that is chosen opens it, so that nothing narrows the list unseen. */
const OTHERS = [
  'startsBefore',
  'length',
  'price',
  'language',
  'creditBearing',
  'stackable',
  'countsTowards',
  'sort',
] as const
/** All that narrow the catalog, by their names in the address. */
export const FILTERS = ['q', 'field', 'level', 'participation', 'organization', ...OTHERS.slice(0, -1)]

/** What the catalog may be narrowed by. */
export function CatalogFilters({ fields, institutions, facets = {} }: CatalogFiltersProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  const counted = (facet: string) => (value: string, label: string) => {
    const number = facets[facet]?.[value]
    return { value, label: number === undefined ? label : `${label} (${number})` }
  }
  /** The values that were found, and the one that is chosen although nothing has it. */
  const found = (facet: string) => {
    const chosen = search.get(facet)
    return [...new Set([...Object.keys(facets[facet] ?? {}), ...(chosen ? [chosen] : [])])].sort()
  }
  const format = useFormat()
  const towards = found('countsTowards')

  return (
    <>
      <FilterSelect
        name="field"
        label={text('catalog.field')}
        all={text('catalog.anyField')}
        options={fields.map((field) => counted('field')(field, field))}
      />
      <FilterSelect
        name="level"
        label={text('catalog.level')}
        all={text('catalog.anyLevel')}
        options={([1, 2, 3, 4] as const).map((level) => counted('level')(String(level), text(`common.level.${level}`)))}
      />
      <FilterSelect
        name="participation"
        label={text('catalog.participation')}
        all={text('catalog.anyParticipation')}
        options={PARTICIPATIONS.map((way) => counted('participation')(way, text(`definition.participation.${way}`)))}
      />
      {institutions.length > 1 && (
        <FilterSelect
          name="organization"
          label={text('catalog.institution')}
          all={text('catalog.anyInstitution')}
          options={institutions}
        />
      )}
      <div className="basis-full">
        <Disclosure summary={text('catalog.moreFilters')} isOpen={OTHERS.some((name) => search.get(name))}>
          {/* as wide as their words need, and as long as their row */}
          <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] items-end gap-3 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] [&>*]:max-w-none">
            <FilterDate name="startsBefore" label={text('catalog.startsBefore')} />
            <FilterSelect
              name="length"
              label={text('catalog.length')}
              all={text('catalog.anyLength')}
              options={LENGTHS.map((length) => counted('length')(length, text(`catalog.length.${length}`)))}
            />
            <FilterSelect
              name="price"
              label={text('catalog.price')}
              all={text('catalog.anyPrice')}
              options={PRICES.map((price) => counted('price')(price, text(`catalog.price.${price}`)))}
            />
            <FilterSelect
              name="language"
              label={text('catalog.language')}
              all={text('catalog.anyLanguage')}
              options={found('language').map((tag) => counted('language')(tag, format.language(tag)))}
            />
            <FilterSelect
              name="creditBearing"
              label={text('catalog.creditBearing')}
              all={text('catalog.anyCredit')}
              options={[counted('creditBearing')('true', text('catalog.creditBearing.true'))]}
            />
            <FilterSelect
              name="stackable"
              label={text('catalog.stackable')}
              all={text('catalog.anyStackable')}
              options={[counted('stackable')('true', text('catalog.stackable.true'))]}
            />
            {towards.length > 0 && (
              <FilterSelect
                name="countsTowards"
                label={text('catalog.countsTowards')}
                all={text('catalog.anyCountsTowards')}
                options={towards.map((name) => counted('countsTowards')(name, name))}
              />
            )}
            <FilterSelect
              name="sort"
              label={text('catalog.sort')}
              all={text('catalog.sort.relevance')}
              options={CATALOG_SORTS.filter((sort) => sort !== 'relevance').map((sort) => ({
                value: sort,
                label: text(`catalog.sort.${sort}`),
              }))}
            />
          </div>
        </Disclosure>
      </div>
    </>
  )
}
