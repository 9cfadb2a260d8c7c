import type { SkillImport } from '@cairn/api'
import { Library } from 'lucide-react'
import { useEffect } from 'react'
import { Link, useRevalidator } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatePill, type Tone } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Time } from '../../ui/time.tsx'
import { ImportFindings } from './import-findings.tsx'

/** How long between two looks at an import that is at work, in milliseconds. */
const PAUSE = 1_500

const TONES: Record<SkillImport['state'], Tone> = {
  waiting: 'neutral',
  running: 'info',
  done: 'success',
  failed: 'danger',
  canceled: 'neutral',
}

const isAtWork = ({ state }: SkillImport) => state === 'waiting' || state === 'running'

/** Imports, newest first. While one is at work the page looks again by itself; before scripts, when it is loaded again. */
export function ImportList({ imports }: { imports: readonly SkillImport[] }) {
  const text = useMessages()
  useLooksAgain(imports.some(isAtWork))
  if (imports.length === 0)
    return (
      <EmptyState icon={Library} title={text('manage.skills.import.empty')}>
        {text('manage.skills.import.emptyHint')}
      </EmptyState>
    )
  return (
    <ul className="grid gap-4">
      {imports.map((one) => (
        <li key={one.id}>
          <ImportCard one={one} />
        </li>
      ))}
    </ul>
  )
}

function useLooksAgain(isNeeded: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isNeeded) return
    const timer = setInterval(() => void revalidate(), PAUSE)
    return () => clearInterval(timer)
  }, [isNeeded, revalidate])
}

function ImportCard({ one }: { one: SkillImport }) {
  const text = useMessages()
  const format = useFormat()
  const { id, source, state, frameworkId, frameworkName, rowsDone, counts, problem, createdAt, finishedAt } = one
  const titleOf = (code: string) => {
    const key = `manage.skills.import.problem.${code}`
    return text.has(key) ? text(key) : code
  }
  const number = (count: number) => (count > 0 ? format.number(count) : undefined)
  return (
    <Card
      level={3}
      title={<bdi className="wrap-anywhere">{source}</bdi>}
      beside={<StatePill tone={TONES[state]}>{text(`manage.skills.import.state.${state}`)}</StatePill>}
    >
      {problem && (
        <Notice tone="danger" title={titleOf(problem.code)}>
          {/* said by whatever read the file */}
          <bdi lang="en">{problem.detail}</bdi>
        </Notice>
      )}
      <Facts
        facts={[
          {
            label: text('skills.framework'),
            value: frameworkId && (
              <Link to={`/skill-frameworks/${frameworkId}`} className="link">
                <bdi>{frameworkName}</bdi>
              </Link>
            ),
          },
          { label: text('manage.skills.import.rows'), value: number(rowsDone) },
          { label: text('manage.skills.import.concepts'), value: number(counts.concepts) },
          { label: text('manage.skills.import.relations'), value: number(counts.relations) },
          { label: text('manage.skills.import.retired'), value: number(counts.retired) },
          { label: text('manage.skills.import.begunAt'), value: <Time value={createdAt} /> },
          { label: text('manage.skills.import.finishedAt'), value: finishedAt && <Time value={finishedAt} /> },
        ]}
      />
      <ImportFindings one={one} />
      {isAtWork(one) && (
        <Form name={`cancel-${id}`}>
          <input type="hidden" name="_id" value={id} />
          <div>
            <SubmitButton variant="secondary">{text('manage.skills.import.cancel')}</SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  )
}
