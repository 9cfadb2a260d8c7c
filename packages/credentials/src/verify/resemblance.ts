import { createCache } from '../cache.ts'
import type { KnownIssuer } from './options.ts'

interface Claimed {
  readonly id: string
  readonly name?: string | undefined
  /** whether it was shown that the id is theirs */
  readonly isBound: boolean
}

/** Letters that look like others, mapped to what they look like: the ones that matter for names in Latin script. */
const lookalikes = new Map(
  Object.entries({
    a: 'аɑαᴀ',
    b: 'Ьᏼ',
    c: 'сϲᴄ',
    d: 'ԁ',
    e: 'еҽєɛ',
    g: 'ɡց',
    h: 'һհ',
    i: 'іıɩι1l|!ⅰ',
    j: 'јϳ',
    k: 'кκᴋ',
    m: 'м',
    n: 'ոпη',
    o: 'оοօ0ᴏσ',
    p: 'рρ',
    q: 'ԛ',
    r: 'гᴦ',
    s: 'ѕꜱ5',
    t: 'тτ',
    u: 'υսᴜц',
    v: 'νѵⅴᴠ',
    w: 'ԝᴡω',
    x: 'хχⅹ',
    y: 'уүγ',
    z: 'ᴢ',
  }).flatMap(([letter, likes]) => [...likes].map((like) => [like, letter] as const)),
)

/** Capitals look like others than their small letters do: Greek Μ is an M, μ is none. */
const capitals = new Map(
  Object.entries({
    a: 'АΑ',
    b: 'ВΒ',
    c: 'СϹ',
    e: 'ЕΕ',
    h: 'НΗ',
    i: 'ІΙӀ',
    j: 'Ј',
    k: 'КΚ',
    m: 'МΜ',
    n: 'Ν',
    o: 'ОΟ',
    p: 'РΡ',
    s: 'Ѕ',
    t: 'ТΤ',
    x: 'ХΧ',
    y: 'УΥҮ',
    z: 'Ζ',
  }).flatMap(([letter, likes]) => [...likes].map((like) => [like, letter] as const)),
)

/**
 * What a name looks like, in the manner of UTS 39: compatibility forms resolved, marks and what is not seen dropped,
 * letters replaced by those they look like.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function skeleton(name: string): string {
  const bare = name.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{P}\p{Z}\s]/gu, '')
  const small = [...bare].map((letter) => capitals.get(letter) ?? letter.toLowerCase())
  const seen = small.map((letter) => lookalikes.get(letter) ?? letter).join('')
  return seen.replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/** How many letters must be added, dropped or changed to make one of the other; more than `most` is `most + 1`. */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1
      current[column] = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + change)
    }
    if (Math.min(...current) > most) return most + 1
    previous = current
  }
  return Math.min(previous[right.length]!, most + 1)
}

/** The names of known issuers come again with each verification. */
const skeletons = createCache<string>(5_000)

function skeletonOf(name: string): string {
  const short = name.slice(0, 200)
  return skeletons.get(short, () => skeleton(short))
}

/** Known issuers whose name this one's is, or could be taken for, without being them. */
export function findResembling(claimed: Claimed, known: readonly KnownIssuer[]): KnownIssuer[] {
  if (!claimed.name || known.length === 0) return []
  const name = skeletonOf(claimed.name)
  return known.filter((issuer) => {
    if (claimed.isBound && issuer.id === claimed.id) return false
    const other = skeletonOf(issuer.name)
    const most = Math.min(name.length, other.length) < 8 ? 0 : 2
    return editDistance(name, other, most) <= most
  })
}
