import { expect, test } from 'vitest'
import { toInstant } from './instant.ts'

test.each([
  ['2016-05-01T00:00:00Z', '2016-05-01T00:00:00Z'],
  ['2016-05-01T00:00:00.123+02:00', '2016-05-01T00:00:00.123+02:00'],
  ['2016-05-01T00:00:00,5+0200', '2016-05-01T00:00:00.5+02:00'],
  ['2016-05-01T00:00+02', '2016-05-01T00:00:00+02:00'],
  ['2016-05-01 12:30:00', '2016-05-01T12:30:00Z'],
  ['2016-05-01', '2016-05-01T00:00:00Z'],
  [1_462_060_800, '2016-05-01T00:00:00Z'],
  ['2016-02-30', undefined],
  ['01.05.2016', undefined],
  ['', undefined],
  [-1, undefined],
  [1.5, undefined],
  [1_462_060_800_000, undefined],
  [null, undefined],
])('%j is %s', (written, instant) => {
  expect(toInstant(written)).toBe(instant)
})
