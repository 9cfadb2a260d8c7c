import { Definition } from '@cairn/api'
import { expect, test } from 'vitest'
import { searchTextOf } from './search-text.ts'

test('a definition is found by its title, what it is about, its outcomes and their skills', () => {
  const definition = Definition.parse({
    title: 'Robotics',
    field: 'Data & AI',
    tags: ['ROS 2'],
    outcomes: [{ text: 'Build an arm', skills: [{ name: 'kinematics' }] }],
  })

  expect(searchTextOf(definition)).toEqual({
    title: 'robotics',
    about: 'data ai ros 2',
    outcomes: 'build an arm kinematics',
  })
})
