import { Rubric } from '@cairn/api'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { catalogs } from '../../lib/i18n/catalogs.server.ts'
import { MessagesProvider } from '../../lib/i18n/messages.tsx'
import { AchievementRubric } from './achievement-rubric.tsx'

const criterion = {
  id: 'judgment',
  title: 'Judgment',
  guidance: 'Only for those who judge.',
  gate: true,
  levels: [
    { id: 'low', name: 'Not yet' },
    { id: 'mid', name: 'Shown', descriptor: 'Reasons are given.', points: 2 },
    { id: 'high', name: 'Mastered', points: 3 },
  ],
  requiredLevel: 'mid',
  evidence: [{ id: 'report', title: 'A report' }],
}
const shown = (rubric: unknown) =>
  renderToStaticMarkup(
    <MessagesProvider locale="en" catalog={catalogs.en}>
      <AchievementRubric rubric={Rubric.parse(rubric)} language="en" />
    </MessagesProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('criteria, levels, what passes and what is handed in are there for everybody; help for those who judge is not', () => {
  const page = shown({ criteria: [criterion], minimumPoints: 4 })

  expect(page).toMatch(/4 points .*Judgment needed in any case .*Not yet .*Shown 2 points passes from here on Reasons/)
  expect(page).toContain('A report')
  expect(page).not.toContain('Only for those who judge')
})

test('without a cut every criterion must be passed, from its highest level unless it says otherwise', () => {
  const { requiredLevel: _, ...other } = criterion

  expect(shown({ criteria: [other] })).toMatch(/Every criterion must be passed.*Mastered 3 points passes from here on/)
})
