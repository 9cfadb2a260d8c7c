import type { Definition } from '@cairn/api'
import type { FormValues } from '../../lib/form-fields.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { differences, fieldLabel, fieldValue } from './achievement-differences.ts'
import { fieldsOf } from './achievement-form-schema.ts'

interface AchievementConflictProps {
  /** What was typed, and came back. */
  mine: FormValues
  /** What somebody saved meanwhile. */
  theirs: Definition
  /** The address of this page. */
  here: string
}

/** Two people wrote at the same time: where their words differ, and the two ways on. */
export function AchievementConflict({ mine, theirs, here }: AchievementConflictProps) {
  const text = useMessages()
  const differing = differences(typed(mine), fieldsOf(theirs))
  return (
    <Notice tone="warning" title={text('manage.achievements.conflict')}>
      <div className="grid gap-4">
        <p className="max-w-measure">{text('manage.achievements.conflictLead')}</p>
        {differing.length === 0 && <p>{text('manage.achievements.conflictSame')}</p>}
        <dl className="grid gap-2">
          {differing.map(({ name, now }) => (
            <div key={name} className="rounded-control border border-border bg-surface p-3">
              <dt className="text-sm text-text-2">
                <a href={`#definition-definition.${name}`} className="link">
                  {fieldLabel(name, text)}
                </a>
              </dt>
              <dd className="whitespace-pre-line wrap-anywhere">
                {now === '' ? text('manage.achievements.conflictEmpty') : <bdi>{fieldValue(name, now, text)}</bdi>}
              </dd>
            </div>
          ))}
        </dl>
        <div>
          <LinkButton to={here} variant="secondary" reloadDocument>
            {text('manage.achievements.conflictTheirs')}
          </LinkButton>
        </div>
      </div>
    </Notice>
  )
}

/** What stands in a form that came back, by the names of its fields without `definition.`. */
function typed(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith('definition.'))
      .map(([name, all]) => [name.slice('definition.'.length), all.at(-1)?.trim() ?? '']),
  )
}
