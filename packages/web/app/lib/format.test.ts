import { describe, expect, test } from 'vitest'
import { createFormat } from './format.ts'
import { textFor } from './i18n/catalogs.server.ts'
import type { Locale } from './i18n/locales.ts'

const formatFor = (locale: Locale) => createFormat(locale, textFor(locale))

describe('formats', () => {
  test.each([
    ['en', '23 Nov 2026'],
    ['es', '23 nov 2026'],
    ['ar', '23 نوفمبر 2026'],
  ] as const)('a day in %s', (locale, written) => {
    expect(formatFor(locale).day('2026-11-23T23:59:00Z')).toBe(written)
  })

  test('a moment says its time zone', () => {
    expect(formatFor('en').moment('2026-09-03T00:05:00Z')).toBe('3 Sep 2026, 00:05 UTC')
  })

  test('a language by its name; what is no language tag stays as it is', () => {
    expect(formatFor('en').language('de')).toBe('German')
    expect(formatFor('es').language('de')).toBe('alemán')
    expect(formatFor('en').language('not a tag')).toBe('not a tag')
  })

  test('how long ago, in the largest unit that fits', () => {
    const now = new Date('2026-11-23T12:00:00Z')
    const { ago } = formatFor('en')
    expect(ago('2026-11-23T11:57:10Z', now)).toBe('2 minutes ago')
    expect(ago('2026-11-25T13:00:00Z', now)).toBe('in 2 days')
    expect(ago(now, now)).toBe('now')
  })

  test('hours, ECTS, bytes, shares', () => {
    const format = formatFor('en')
    expect(format.hours(1)).toBe('1 hour')
    expect(format.hours(1500)).toBe('1,500 hours')
    expect(format.ects(1.5)).toBe('1.5 ECTS')
    expect(format.bytes(1_234_567)).toBe('1.2 MB')
    expect(format.percent(0.256)).toBe('25.6%')
  })
})
