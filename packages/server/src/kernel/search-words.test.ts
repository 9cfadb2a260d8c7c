import { describe, expect, test } from 'vitest'
import { foldForSearch, toSearchQuery } from './search-words.ts'

describe('folding for search', () => {
  test.each([
    ['case and accents do not matter', 'Évaluación de Ángulos', 'evaluacion de angulos'],
    ['punctuation parts words', 'GHG-protocol: C++ & R', 'ghg protocol c r'],
    ['Arabic is found without its vowel signs', 'مُخْتَصّ', 'مختص'],
    ['characters of Chinese are words', '数据分析 SQL', '数 据 分 析 sql'],
    ['wide forms are the plain ones', 'ＳＱＬ', 'sql'],
    ['nothing stays nothing', ' … ', ''],
  ])('%s', (_title, text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })
})

describe('a query', () => {
  test.each([
    ['looks for words that begin like this', 'Agile coa', 'agile:* & coa:*'],
    ['cannot speak the language of the database', "a:* | !b & 'c'", 'a:* & b:* & c:*'],
    ['of nothing but signs is none', '&|!()', undefined],
    ['that is absent is none', undefined, undefined],
  ])('%s', (_title, q, query) => {
    expect(toSearchQuery(q)).toBe(query)
  })
})
