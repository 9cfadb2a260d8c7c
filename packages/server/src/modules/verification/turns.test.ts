import { expect, test } from 'vitest'
import { createTurns, type Turn } from './turns.ts'

/** Turns by name, and who has begun, works again or was refused, in that order. A name before a dot is the client's. */
function house(limits: Parameters<typeof createTurns>[0]) {
  const take = createTurns(limits)
  const turns: Record<string, Turn> = {}
  const heard: string[] = []
  const come = (name: string) =>
    void take(name.split('.')[0]!).then((turn) => {
      if (turn) turns[name] = turn
      heard.push(turn ? name : `${name} refused`)
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
  come('cy')
  await soon()
  expect(heard).toEqual(['ann', 'bo'])
  come('di')
  await soon()
  expect(heard.splice(2)).toEqual(['di refused'])
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

test('whose client has begun the fewest goes first, also of those that work on', async () => {
  const { come, resume, turns, heard, soon } = house({ atWork: 1, begun: 9, waiting: 9 })
  for (const name of ['ann.1', 'ann.2']) {
    come(name)
    await soon()
    turns[name]!.pause()
  }
  for (const name of ['bo', 'ann.3', 'cy.1', 'cy.2']) come(name)
  resume('ann.1')
  await soon()
  for (const name of ['bo', 'cy.1', 'ann.1', 'cy.2']) {
    expect(heard.at(-1)).toMatch(name)
    turns[name]!.pause()
    await soon()
  }
  expect(heard).toEqual(['ann.1', 'ann.2', 'bo', 'cy.1', 'ann.1 again', 'cy.2', 'ann.3'])
})

test('a client begins no more than it leaves free for others, and its patience is its own matter', async () => {
  const { come, turns, heard, soon } = house({ atWork: 1, begun: 4, waiting: 9 })
  const begin = async (name: string) => {
    come(name)
    await soon()
    turns[name]?.pause()
    await soon()
  }
  for (const name of ['ann.1', 'ann.2', 'ann.3', 'bo']) await begin(name)
  expect(heard).toEqual(['ann.1', 'ann.2', 'bo'])
  expect(turns['ann.1']!.isInTheWay()).toBe(true)
  expect(turns.bo!.isInTheWay()).toBe(false)
  await begin('cy')
  await begin('di')
  expect(heard).toEqual(['ann.1', 'ann.2', 'bo', 'cy'])
  expect(turns.bo!.isInTheWay()).toBe(true)
  turns['ann.1']!.end()
  await soon()
  expect(heard.at(-1)).toBe('di')
})

test('who has the most in a full line is refused before others are', async () => {
  const { come, turns, heard, soon } = house({ atWork: 1, begun: 9, waiting: 3 })
  for (const name of ['zoe', 'ann.1', 'ann.2', 'ann.3']) come(name)
  await soon()
  come('ann.4')
  await soon()
  come('bo.1')
  await soon()
  come('bo.2')
  await soon()
  come('cy')
  await soon()
  expect(heard).toEqual(['zoe', 'ann.4 refused', 'ann.3 refused', 'bo.2 refused', 'ann.2 refused'])
  for (const name of ['zoe', 'ann.1', 'bo.1', 'cy']) {
    expect(heard.at(-1)).toBe(name === 'zoe' ? 'ann.2 refused' : name)
    turns[name]!.end()
    await soon()
  }
})
