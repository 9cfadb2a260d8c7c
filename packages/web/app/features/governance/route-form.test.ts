import { RouteFacts } from '@cairn/api'
import { expect, test } from 'vitest'
import { readRoute } from './route-form.tsx'

const COMMITTEE = `cmt_${'0'.repeat(26)}`

const sent = (fields: Record<string, string | string[]>) => {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return new Request('http://localhost/', { method: 'POST', body: form })
}
const step = (number: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`steps.${number}.${name}`, value]))

test('a route is read in the order of its stages, without rows that are empty or ticked to go', async () => {
  const route = await readRoute(
    sent({
      name: 'New ones',
      kinds: ['new', 'substantive_change'],
      _out: '2',
      ...step(0, {
        stage: '2',
        key: 'step-1',
        name: 'Board',
        kind: 'approval',
        who: `committee:${COMMITTEE}`,
        days: '30',
      }),
      ...step(1, {
        stage: '1',
        key: '',
        name: 'Unit',
        kind: 'endorsement',
        who: 'unit_head',
        days: '',
        escalateTo: '',
      }),
      ...step(2, { stage: '1', key: 'old', name: 'Old', kind: 'approval', who: 'role:reviewer' }),
      ...step(3, { stage: '', name: '', kind: '', who: '', days: '', escalateTo: '' }),
    }),
  )
  expect(RouteFacts.parse(route)).toEqual({
    name: 'New ones',
    kinds: ['new', 'substantive_change'],
    isFastTrack: false,
    stages: [
      [{ key: 'step-2', name: 'Unit', kind: 'endorsement', who: { by: 'unit_head' } }],
      [{ key: 'step-1', name: 'Board', kind: 'approval', who: { by: 'committee', committeeId: COMMITTEE }, days: 30 }],
    ],
  })
})

test('a step without a name is told at its field', async () => {
  const form = sent({
    name: 'One',
    kinds: 'new',
    ...step(0, { stage: '1', name: '', kind: 'approval', who: 'unit_head' }),
  })
  await expect(readRoute(form)).rejects.toMatchObject({
    data: { errors: [{ pointer: '/steps/0/name', code: 'required' }] },
  })
})
