// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as blocks loses its roles in some browsers
import type { PublishedAchievement } from '@cairn/api'
import { Link } from 'react-router'
import type { Format } from '../../lib/format.ts'
import type { Text } from '../../lib/i18n/text.ts'
import { Badge } from '../../ui/state-pill.tsx'
import { type ComparedFact, compareFacts } from './compare-facts.ts'

interface CompareTableProps {
  achievements: readonly PublishedAchievement[]
  text: Text
  format: Format
}

/** A row for each fact. Where the window is narrow, each fact becomes a card that names each micro-credential again. */
export function CompareTable({ achievements, text, format }: CompareTableProps) {
  return (
    <div className="rounded-card border border-border bg-surface shadow-card">
      <table role="table" className="block w-full border-collapse md:table md:table-fixed">
        <caption className="sr-only">{text('compare.title')}</caption>
        <thead role="rowgroup" className="block md:table-header-group">
          <tr role="row" className="block border-b border-border p-4 md:table-row md:p-0">
            <td className="hidden w-40 md:table-cell" />
            {achievements.map(({ id, definition }) => (
              <th
                key={id}
                role="columnheader"
                scope="col"
                className="block py-1 text-start align-top font-bold wrap-anywhere md:table-cell md:p-4"
              >
                <Link to={`/achievements/${id}`} className="link">
                  <bdi lang={definition.language}>{definition.title}</bdi>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block md:table-row-group">
          {compareFacts(achievements, text, format).map((fact) => (
            <FactRow
              key={fact.label}
              fact={fact}
              achievements={achievements}
              different={achievements.length > 1 ? text('compare.different') : undefined}
              unsaid={text('compare.unsaid')}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface FactRowProps {
  fact: ComparedFact
  achievements: readonly PublishedAchievement[]
  different: string | undefined
  unsaid: string
}

function FactRow({ fact: { label, values, isDifferent }, achievements, different, unsaid }: FactRowProps) {
  return (
    <tr role="row" className="block border-b border-border p-4 last:border-b-0 md:table-row md:p-0">
      <th
        role="rowheader"
        scope="row"
        className="block text-start align-top font-medium wrap-anywhere text-text-2 md:table-cell md:p-4"
      >
        {label}
        {isDifferent && different && (
          <span className="ms-2 md:ms-0 md:mt-1 md:block">
            <Badge>{different}</Badge>
          </span>
        )}
      </th>
      {values.map((value, at) => (
        <td key={achievements[at]!.id} role="cell" className="block py-2 align-top wrap-anywhere md:table-cell md:p-4">
          <span aria-hidden="true" className="block text-sm text-text-2 md:hidden">
            <bdi>{achievements[at]!.definition.title}</bdi>
          </span>
          {value === undefined ? (
            <span className="text-text-3">{unsaid}</span>
          ) : (
            <span dir="auto" className="block whitespace-pre-line">
              {value}
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}
