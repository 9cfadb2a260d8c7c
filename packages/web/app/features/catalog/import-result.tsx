import type { AchievementImportRow } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import type { Imported } from './import-file.ts'
import { ImportTable } from './import-table.tsx'

/** What would become of each definition in the file, with the choice of those to take; or what has become of them. */
export function ImportResult({ answer, file, language, nothingChosen, org }: Imported & { org: string }) {
  const text = useMessages()
  const { rows, created } = answer
  const made = rows.filter(({ achievementId }) => achievementId !== undefined)
  if (!answer.dryRun)
    return (
      <Section title={text('manage.import.made', { count: created })}>
        {made.length > 0 && <Made rows={made} org={org} />}
        {made.length < rows.length && <ImportTable rows={rows.filter((row) => !made.includes(row))} org={org} />}
      </Section>
    )
  return (
    <Section title={text('manage.import.found', { count: rows.length })}>
      {nothingChosen && <Notice tone="warning">{text('manage.import.nothingChosen')}</Notice>}
      <p className="max-w-measure text-text-2">{text('manage.import.foundLead')}</p>
      <Form encType="multipart/form-data">
        <input type="hidden" name="_file" value={file} />
        <input type="hidden" name="_language" value={language} />
        <input type="hidden" name="_take" value="on" />
        <ImportTable rows={rows} org={org} isChoice />
        {rows.some(mayBeTaken) ? (
          <div>
            <SubmitButton>{text('manage.import.take')}</SubmitButton>
          </div>
        ) : (
          <Notice>{text('manage.import.nothingToTake')}</Notice>
        )}
      </Form>
    </Section>
  )
}

export const mayBeTaken = ({ verdict }: AchievementImportRow) => verdict !== 'here' && verdict !== 'unusable'

function Made({ rows, org }: { rows: readonly AchievementImportRow[]; org: string }) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ achievementId, title }) => (
        <li key={achievementId}>
          <Link to={`/manage/${org}/achievements/${achievementId}`} className="link">
            <bdi className="wrap-anywhere">{title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  )
}
