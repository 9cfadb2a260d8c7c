import { expect, test } from 'vitest'
import { createTurns, type Turn } from './turns.ts'

/** Turns by name, and who has begun or works again, in that order. */
function house(limits: Parameters<typeof createTurns>[0]) {
  const take = createTurns(limits)
  const turns: Record<string, Turn> = {}
  const heard: string[] = []
  const come = (name: string) =>
    take()?.then((turn) => {
      turns[name] = turn
      heard.push(name)
    })
  const resume = (name: string) => void turns[name]!.resume().then(() => heard.push(`${name} again`))
  const soon = () => new Promise((resolve) => setImmediate(resolve))
  return { come, resume, turns, heard, soon }
}

test('who waits for something else keeps nobody from working, and works on before those who have not begun', async () => {
  const { come, resume, turns, heard, soon } = house({ atWork: 1, begun: 3, waiting: 5 })
  for (const name of ['ann', 'bo', 'cy']) come(name)
  await soon()
  expect(heard).toEqual(['ann'])
  turns.ann!.pause()
  await soon()
  expect(heard).toEqual(['ann', 'bo'])
  resume('ann')
  await soon()
  expect(heard).toEqual(['ann', 'bo'])
  turns.bo!.end()
  await soon()
  expect(heard).toEqual(['ann', 'bo', 'ann again'])
  turns.ann!.end()
  await soon()
  expect(heard).toEqual(['ann', 'bo', 'ann again', 'cy'])
})

test('no more have begun than may, and no more wait than may', async () => {
  const { come, turns, heard, soon } = house({ atWork: 1, begun: 2, waiting: 1 })
  for (const name of ['ann', 'bo']) {
    come(name)
    await soon()
    turns[name]!.pause()
  }
  expect(come('cy')).toBeInstanceOf(Promise)
  await soon()
  expect(heard).toEqual(['ann', 'bo'])
  expect(come('di')).toBeUndefined()
  expect(turns.bo!.isInTheWay()).toBe(true)
  turns.ann!.end()
  await soon()
  expect(turns.bo!.isInTheWay()).toBe(false)
  expect(heard).toEqual(['ann', 'bo', 'cy'])
})

test('a turn that ended while it waited takes no place of others, however often it ends', async () => {
  const { come, resume, turns, heard, soon } = house({ atWork: 1, begun: 9, waiting: 9 })
  for (const name of ['ann', 'bo', 'cy']) come(name)
  await soon()
  turns.ann!.pause()
  await soon()
  resume('ann')
  turns.ann!.end()
  turns.ann!.end()
  turns.bo!.end()
  await soon()
  expect(heard).toEqual(['ann', 'bo', 'ann again', 'cy'])
  turns.cy!.end()
  come('di')
  await soon()
  expect(heard.at(-1)).toBe('di')
})

test('who works already works on at once, and who is called back twice takes one place', async () => {
  const { come, resume, turns, heard, soon } = house({ atWork: 2, begun: 9, waiting: 9 })
  for (const name of ['ann', 'bo', 'cy']) come(name)
  await soon()
  resume('ann')
  await soon()
  expect(heard).toEqual(['ann', 'bo', 'ann again'])
  turns.ann!.pause()
  await soon()
  resume('ann')
  resume('ann')
  turns.cy!.end()
  await soon()
  expect(heard).toEqual(['ann', 'bo', 'ann again', 'cy', 'ann again', 'ann again'])
  come('di')
  turns.bo!.end()
  await soon()
  expect(heard.at(-1)).toBe('di')
})
