import { useMessages } from '../../lib/i18n/messages.tsx'
import { FilterDate } from '../../ui/filter-date.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { SearchField } from '../../ui/search-field.tsx'

/** What events are about, by the noun that their names begin with. */
const NOUNS = [
  'achievement',
  'proposal',
  'ballot',
  'committee',
  'meeting',
  'route',
  'delegation',
  'review',
  'award',
  'credential',
  'key',
  'member',
  'organization',
  'unit',
  'skill',
  'mail',
] as const

/** What of the audit trail is shown: what, who, when, and what it names. */
export function AuditFilters({ people }: { people: readonly { personId: string; name: string }[] }) {
  const text = useMessages()
  return (
    <SearchField name="about" label={text('manage.audit.about')}>
      <FilterSelect
        name="name"
        label={text('manage.audit.what')}
        all={text('manage.audit.everything')}
        options={NOUNS.map((value) => ({ value, label: text(`manage.audit.noun.${value}`) }))}
      />
      {people.length > 0 && (
        <FilterSelect
          name="personId"
          label={text('manage.audit.who')}
          all={text('manage.audit.everybody')}
          options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      )}
      <FilterDate name="from" label={text('manage.audit.from')} />
      <FilterDate name="to" label={text('manage.audit.to')} />
    </SearchField>
  )
}
