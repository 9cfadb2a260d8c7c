import { BADGE_ICONS, BADGE_PALETTES, BADGE_PATTERNS, BADGE_SHAPES } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { type DrawBadge, drawBadge } from './draw-badge.ts'
import { canDraw, renderPng } from './render-png.ts'
import { OUTLINES, roomAt } from './shapes.ts'
import { suggestIcon, suggestPalette, suggestShape } from './suggest.ts'
import { textWidth } from './text-width.ts'
import { setTitle } from './title-lines.ts'

const facts: DrawBadge = {
  title: 'Agile Coach',
  issuer: 'Northfield University',
  level: 3,
  seed: 'ach_01jb0000000000000000000000',
  badge: {},
}
const draw = (change: Partial<DrawBadge> = {}) => drawBadge({ ...facts, ...change })

describe('a badge', () => {
  test('is the same for the same input, and its contour lines are those of its achievement', () => {
    expect(draw()).toBe(draw())
    expect(draw()).not.toBe(draw({ seed: 'ach_01jb0000000000000000000001' }))
  })

  test('says in words what it shows', () => {
    const image = draw()

    expect(image).toContain('role="img"')
    expect(image).toMatch(/<title id="[a-z0-9]+">Agile Coach<\/title>/)
    expect(image).toMatch(
      /<desc id="[a-z0-9]+">Badge, level 3 of 4, Specialist, issued by Northfield University<\/desc>/,
    )
  })

  test('keeps within 15 kB and within the rules, whatever is asked for', () => {
    const titles = ['A', 'Agile Coach', 'W'.repeat(120), 'ab '.repeat(40), '数'.repeat(120), '&<>"\''.repeat(24)]
    for (const shape of BADGE_SHAPES)
      for (const pattern of BADGE_PATTERNS)
        for (const title of titles)
          for (const level of [undefined, 1, 4]) {
            const image = draw({
              title,
              level,
              issuer: '& '.repeat(100),
              badge: { shape, pattern, icon: 'cog', ribbon: 'W'.repeat(18) },
            })
            expect(Buffer.byteLength(image), `${shape} ${pattern} ${title}`).toBeLessThanOrEqual(15_000)
            expect(image).not.toMatch(
              /<script|<style|style=|<foreignObject|href|url\((?!#)|\son[a-z]+=|NaN|undefined|Infinity/,
            )
          }
  })

  test.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['quotes', `" onload='x`, '&quot; onload=&#39;x'],
    ['what XML has no place for', 'a\u0000b\u001bc\ufffe', 'abc'],
    ['half a character', 'a\ud800', 'a\ufffd'],
  ])('has only the letters of %s', (_title, title, escaped) => {
    expect(draw({ title })).toContain(`>${escaped}</title>`)
  })

  test('is drawn by a strict reader of XML, in every shape, color, icon and pattern', () => {
    for (const shape of BADGE_SHAPES) expect(isPng(renderPng(draw({ badge: { shape } }), 64))).toBe(true)
    for (const palette of BADGE_PALETTES) expect(isPng(renderPng(draw({ badge: { palette } }), 32))).toBe(true)
    for (const icon of BADGE_ICONS) expect(isPng(renderPng(draw({ badge: { icon } }), 32))).toBe(true)
    for (const pattern of BADGE_PATTERNS) expect(isPng(renderPng(draw({ badge: { pattern } }), 32))).toBe(true)
  })

  test('names its level in the language of the achievement; a chosen ribbon comes first, an empty one is none', () => {
    expect(draw({ language: 'es-MX' })).toContain('>ESPECIALISTA</text>')
    expect(draw({ language: 'ar' })).toContain('>متخصص</text>')
    expect(draw({ language: 'de' })).toContain('>SPECIALIST</text>')
    expect(draw({ scope: 'stack' })).toContain('>SPECIALIST · STACK</text>')
    expect(draw({ badge: { ribbon: 'Summer school' } })).toContain('>SUMMER SCHOOL</text>')
    expect(draw({ badge: { ribbon: '' } })).not.toContain('SPECIALIST')
  })

  test('has as many stones as its level', () => {
    for (const [level, stones] of [
      [undefined, 0],
      [1, 1],
      [4, 4],
    ] as const)
      expect(
        draw({ level, badge: { ribbon: '' } }).match(
          /<rect x="[^"]+" y="[^"]+" width="[^"]+" height="[^"]+" rx="1[0-3]"/g,
        )?.length ?? 0,
      ).toBe(stones)
  })

  test('has no letters where nobody could read them', () => {
    expect(draw({ small: true })).not.toContain('<text')
  })
})

describe('a title', () => {
  const shapes = Object.keys(OUTLINES) as (keyof typeof OUTLINES)[]
  test.each([
    ['one word', 'Robotics', ['Robotics']],
    ['two words of a kind', 'Machine Learning', ['Machine', 'Learning']],
    [
      'three lines where they make it larger',
      'Remote Team Productivity Expert',
      ['Remote Team', 'Productivity', 'Expert'],
    ],
    ['a script without spaces', '数据分析师与机器学习', ['数据分析师', '与机器学习']],
  ])('of %s', (_title, title, lines) => {
    expect(setTitle(title, 'circle', 182, 320).lines.map(({ text }) => text)).toEqual(lines)
  })

  test('stays within the face of its shape, whatever it is', () => {
    for (const shape of shapes)
      for (const title of [
        'A',
        'Cybersecurity Threat Mitigation Specialist',
        'W'.repeat(120),
        'word '.repeat(24),
        '数'.repeat(120),
      ]) {
        const { lines, size } = setTitle(title, shape, 182, 290)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const { text, y } of lines)
          expect(textWidth(text) * size, `${shape}: ${text}`).toBeLessThanOrEqual(roomAt(shape, y) + 0.5)
      }
  })

  test('that is too long ends in an ellipsis', () => {
    expect(setTitle('word '.repeat(40), 'hexagon', 182, 290).lines.at(-1)?.text).toMatch(/…$/)
  })
})

describe('without a choice', () => {
  test.each([
    ['Cybersecurity Threat Mitigation Specialist', 'Cybersecurity', 'lock', 'slate'],
    ['Basic First Aid', 'Health', 'siren', 'berry'],
    ['Carbon Accounting', 'Sustainability', 'calculator', 'moss'],
    ['Machine Learning', 'Data & AI', 'brain', 'lake'],
    ['Something Else', 'Education', 'school', 'dawn'],
  ])('%s has an icon and a color that suit it', (title, field, icon, palette) => {
    expect([suggestIcon(title, field), suggestPalette(field)]).toEqual([icon, palette])
  })

  test('a title that says nothing has a mountain, and an unknown field its own color each time', () => {
    expect(suggestIcon('Xyz')).toBe('mountain')
    expect(suggestPalette('Numismatics')).toBe(suggestPalette('numismatics'))
  })

  test('the shape says what kind it is', () => {
    expect([
      suggestShape(),
      suggestShape('stack'),
      suggestShape('badge'),
      suggestShape('micro_credential', 'License'),
    ]).toEqual(['hexagon', 'rosette', 'circle', 'shield'])
  })
})

test('a text is drawn where there are letters for it', () => {
  expect(canDraw('Đặng Ünïcode Ω Ж مرحبا 2026 — “x”')).toBe(true)
  expect(canDraw('\u{10a60}')).toBe(false)
})

const isPng = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 8)).toString('hex') === '89504e470d0a1a0a'
