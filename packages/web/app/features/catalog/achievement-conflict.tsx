import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { type Conflict, TAKE } from './achievement-conflicts.ts'
import { fieldLabel, fieldValue } from './achievement-differences.ts'

/** What two authors said differently, side by side: one of each is chosen, and everything is saved with that. */
export function AchievementConflict({ conflicts, here }: { conflicts: readonly Conflict[]; here: string }) {
  const text = useMessages()
  return (
    <Notice tone="warning" title={text('manage.achievements.conflict')}>
      <div className="grid gap-4">
        <p className="max-w-measure">{text('manage.achievements.conflictLead')}</p>
        {conflicts.map(({ path, field, mine, theirs }) => (
          <RadioGroup
            key={path}
            name={`${TAKE}${path}`}
            label={fieldLabel(field, text)}
            isRequired
            defaultValue="mine"
            options={[
              {
                value: 'mine',
                label: text('manage.achievements.conflictMine'),
                description: <Said field={field} value={mine} />,
              },
              {
                value: 'theirs',
                label: text('manage.achievements.conflictTheirs'),
                description: <Said field={field} value={theirs} />,
              },
            ]}
          />
        ))}
        <div>
          <LinkButton to={here} variant="secondary" reloadDocument>
            {text('manage.achievements.conflictDrop')}
          </LinkButton>
        </div>
      </div>
    </Notice>
  )
}

/** A value as people read it, line by line where it has parts. */
function Said({ field, value }: { field: string; value: unknown }) {
  const text = useMessages()
  const lines = linesOf(value).map((line) => fieldValue(field, line, text))
  return (
    <bdi className="block whitespace-pre-line wrap-anywhere">
      {lines.length === 0 ? text('manage.achievements.conflictEmpty') : lines.join('\n')}
    </bdi>
  )
}

function linesOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([name, part]) => (name === 'id' ? [] : linesOf(part)))
}
