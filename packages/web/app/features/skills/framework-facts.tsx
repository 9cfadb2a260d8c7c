import type { SkillFramework } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'

/** How much is in a framework: "13,896 skills, 3,007 occupations". */
export function FrameworkCounts({ counts }: Pick<SkillFramework, 'counts'>) {
  const text = useMessages()
  const format = useFormat()
  const parts = (['skill', 'skill_group', 'occupation', 'occupation_group'] as const).flatMap((type) => {
    const count = counts[type] ?? 0
    return count > 0 ? [text(`skills.count.${type}`, { count })] : []
  })
  return <>{parts.length > 0 ? format.list(parts) : text('skills.count.none')}</>
}

/** A framework among others: whose it is, how much is in it, and what its license asks to be said. */
export function FrameworkCard({ framework }: { framework: SkillFramework }) {
  const text = useMessages()
  const { id, name, publisher, edition, attribution, counts } = framework
  return (
    <Card title={<bdi>{name}</bdi>} to={`/skill-frameworks/${id}`} level={3}>
      <p className="text-sm text-text-2">
        {publisher ? <bdi>{publisher}</bdi> : text('skills.ofInstitution')}
        {edition && <span> · {text('skills.edition', { edition })}</span>}
      </p>
      <p>
        <FrameworkCounts counts={counts} />
      </p>
      {attribution && (
        <p dir="auto" className="text-sm text-text-2">
          {attribution}
        </p>
      )}
    </Card>
  )
}
