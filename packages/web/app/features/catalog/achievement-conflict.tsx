import type { Definition } from '@cairn/api'
import type { FormValues } from '../../lib/form-fields.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { Text } from '../../lib/i18n/text.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
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
  const differing = differences(mine, fieldsOf(theirs))
  return (
    <Notice tone="warning" title={text('manage.achievements.conflict')}>
      <div className="grid gap-4">
        <p className="max-w-measure">{text('manage.achievements.conflictLead')}</p>
        {differing.length === 0 && <p>{text('manage.achievements.conflictSame')}</p>}
        <dl className="grid gap-2">
          {differing.map(({ name, value }) => (
            <div key={name} className="rounded-control border border-border bg-surface p-3">
              <dt className="text-sm text-text-2">
                <a href={`#definition-definition.${name}`} className="link">
                  {labelOf(name, text)}
                </a>
              </dt>
              <dd className="whitespace-pre-line wrap-anywhere">
                {value === '' ? text('manage.achievements.conflictEmpty') : <bdi>{value}</bdi>}
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

/** Their value of every field that says something else than mine. */
function differences(mine: FormValues, theirs: Record<string, string>): { name: string; value: string }[] {
  const own = Object.fromEntries(
    Object.entries(mine)
      .filter(([name]) => name.startsWith('definition.'))
      .map(([name, values]) => [name.slice('definition.'.length), values.at(-1)?.trim() ?? '']),
  )
  return [...new Set([...Object.keys(own), ...Object.keys(theirs)])]
    .filter((name) => (own[name] ?? '') !== (theirs[name] ?? ''))
    .map((name) => ({ name, value: theirs[name] ?? '' }))
}

/** `outcomes.0.text` → "Outcome 1". */
function labelOf(name: string, text: Text): string {
  const number = Number(/\d+(?!.*\d)/.exec(name)?.[0] ?? 0) + 1
  const plain = name.replace(/\.\d+/g, '')
  const key = plain.startsWith('badge.') ? `manage.${plain}` : `manage.definition.${plain}`
  return text.has(key) ? text(key, { number }) : plain
}
