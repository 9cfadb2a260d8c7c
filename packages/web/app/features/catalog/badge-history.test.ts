import { describe, expect, test } from 'vitest'
import { type BadgeHistory, begunWith, type Choices, noted, redone, undone } from './badge-history.ts'

const plain: Choices = { shape: '', palette: '', icon: '', pattern: '', ribbonMode: 'level', ribbon: '' }
const choose = (history: BadgeHistory, change: Partial<Choices>) => noted(history, { ...history.now, ...change })
const chosen = (...changes: Partial<Choices>[]) => changes.reduce<BadgeHistory>(choose, begunWith(plain))

describe('choices of a badge', () => {
  test('are taken back one after the other, and taken up again in their order', () => {
    const history = chosen({ shape: 'shield' }, { palette: 'lake' })
    const once = undone(history)!
    expect(once.now).toEqual({ ...plain, shape: 'shield' })
    const twice = undone(once)!
    expect(twice.now).toEqual(plain)
    expect(undone(twice)).toBeUndefined()
    expect(redone(redone(twice)!)).toEqual(history)
    expect(redone(history)).toBeUndefined()
  })

  test('that were taken back are gone with another one', () => {
    const history = choose(undone(chosen({ shape: 'shield' }))!, { shape: 'stone' })
    expect(redone(history)).toBeUndefined()
    expect(undone(history)!.now).toEqual(plain)
  })

  test('that change nothing are none', () => {
    const history = chosen({ shape: 'shield' })
    expect(choose(history, {})).toBe(history)
  })

  test('are one while words are typed, and another after something else', () => {
    const typed = chosen({ ribbonMode: 'own' }, { ribbon: 'S' }, { ribbon: 'Su' }, { icon: 'sun' }, { ribbon: 'Sun' })
    expect(undone(typed)!.now).toMatchObject({ ribbon: 'Su', icon: 'sun' })
    expect(undone(undone(undone(typed)!)!)!.now).toMatchObject({ ribbon: '', ribbonMode: 'own' })
  })

  test('are remembered, a hundred of them', () => {
    let history = begunWith(plain)
    for (let count = 1; count <= 120; count++) history = choose(history, { icon: String(count) })
    let steps = 0
    for (let before = undone(history); before; before = undone(before)) steps++
    expect(steps).toBe(100)
  })
})
