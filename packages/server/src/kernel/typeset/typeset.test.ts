import { describe, expect, test } from 'vitest'
import { typeset } from './typeset.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

/** The strings of a PDF are compressed; what its catalog says of it is not. */
const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a paper', () => {
  test('is a tagged PDF that names its language', async () => {
    const paper = await typeset(
      '#title()\n= #facts.word',
      { title: 'Paper', author: 'College', language: 'ar', word: 'نص' },
      NOW,
    )
    const text = read(paper)
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/Lang (ar')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('pdfuaid')
  })

  test('takes nothing that people wrote for markup, and does not claim to be accessible without letters', async () => {
    const facts = { title: '#panic("no")', author: '*', language: 'en', word: '#read("/etc/passwd") $x^2$ 数' }
    const text = read(await typeset('#title()\n#facts.word', facts, NOW))
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).not.toContain('pdfuaid')
  })

  test('with a template that is wrong says what is wrong', async () => {
    await expect(typeset('#nothing', { title: 'Paper', author: '', language: 'en' }, NOW)).rejects.toThrow('nothing')
  })
})
