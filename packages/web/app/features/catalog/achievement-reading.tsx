import type { Definition } from '@cairn/api'
import type { ComponentProps } from 'react'
import { AchievementChanges } from './achievement-changes.tsx'
import { AchievementChecklist } from './achievement-checklist.tsx'
import { AchievementHistory } from './achievement-history.tsx'
import { BadgePicture, savedBadge } from './achievement-preview.tsx'
import { AchievementSteps } from './achievement-steps.tsx'
import { AchievementText } from './achievement-text.tsx'

type Steps = Omit<ComponentProps<typeof AchievementSteps>, 'isEditing' | 'isDirty'>

/** The text as others will read it, for those who read and decide. */
export function AchievementReading({ inForce, ...steps }: Steps & { inForce: Definition | undefined }) {
  const { achievement } = steps
  const { version, definition, completeness } = achievement
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-6">
        {inForce && <AchievementChanges version={version} published={inForce} current={definition} />}
        <AchievementText achievement={achievement} />
      </div>
      <aside className="grid min-w-0 gap-6">
        <BadgePicture preview={savedBadge(achievement)} />
        <AchievementSteps {...steps} isEditing={false} isDirty={false} />
        <AchievementChecklist ticks={completeness} isEditable={false} />
        <AchievementHistory achievement={achievement} />
      </aside>
    </div>
  )
}
