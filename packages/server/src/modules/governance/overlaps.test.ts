import type { DefinitionInput } from '@cairn/api'
import { expect, test } from 'vitest'
import { createWorld } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { getAchievement } from '../catalog/index.ts'
import { compareTexts } from './find-overlaps.ts'

test('titles that people take for one another are found by their words, whatever their endings', async () => {
  const { given, runtime } = await createWorld()
  const ours = await given.organization({ name: 'Northfield', slug: 'northfield' })
  const theirs = await given.organization({ name: 'Harbour', slug: 'harbour' })
  const outcomes: DefinitionInput['outcomes'] = []
  for (const title of ['Data analysis', 'Pythonprogrammierung II', 'Robotics', 'تحليل البيانات', 'Cloud', '数据分析'])
    await given.achievement(theirs, { title, outcomes: [{ text: title, skills: [] }] })
  const alike = async (definition: DefinitionInput, among?: string) => {
    const { id } = await given.achievement(ours, { state: 'draft', outcomes, ...definition })
    return runtime.transact(system('test'), async (work) => {
      await work.enter(ours.id)
      const draft = await getAchievement(work, id)
      const found = await compareTexts(work.db, id, draft.definition, among)
      return found.map(({ candidate }) => candidate.definition.title)
    })
  }

  expect(await alike({ title: 'data  Analysis' })).toEqual(['Data analysis'])
  expect(await alike({ title: 'Data analyses' })).toEqual(['Data analysis'])
  expect(await alike({ title: 'Pythonprogrammierung I' })).toEqual(['Pythonprogrammierung II'])
  expect(await alike({ title: 'Robotic' })).toEqual(['Robotics'])
  expect(await alike({ title: 'تحليل البيانات الكبيرة' })).toEqual(['تحليل البيانات'])
  expect(await alike({ title: '数据分析' })).toEqual(['数据分析'])
  expect(await alike({ title: 'Beekeeping' })).toEqual([])
  expect(await alike({ title: '!' })).toEqual([])
  expect(await alike({ title: 'Robotics' }, ours.id)).toEqual([])
})
