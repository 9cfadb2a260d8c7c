import { hash as digest } from 'node:crypto'
import canonizer from 'rdf-canonize'
import { describe, expect, test } from 'vitest'
import { vcContext } from '../../contexts/names.ts'
import { nodeHash } from '../../node/index.ts'
import { canonicalize } from '../../proof/canonicalize.ts'
import { isDeep } from '../../testing/deep.ts'
import { describeWithStandards, readStandard, readStandardJson } from '../../testing/standards.ts'
import { createEngine } from '../engine.ts'
import { type HashPort, plainHash } from '../hash-port.ts'
import { findTestContext, rareContext, testLoader } from '../testing/contexts.ts'
import { createRandom, type Random } from '../testing/random.ts'
import { readNQuads } from '../testing/read-n-quads.ts'
import { canonicalizeStatements } from './canonicalize-statements.ts'
import { createWork, mostWork } from './work.ts'

const sha384: HashPort = {
  hex: (text) => digest('sha384', text, 'hex'),
  bytes: (text) => digest('sha384', text, 'buffer'),
}

function canonical(text: string, hash: HashPort = nodeHash, order: 'code-point' | 'utf-16' = 'code-point') {
  const { statements, names } = readNQuads(text)
  return { names, ...canonicalizeStatements(statements, names.length, { hash, order }) }
}

interface Entry {
  id: string
  type: string
  name: string
  action: string
  result?: string
  hashAlgorithm?: string
}

describeWithStandards('the test suite of RDFC-1.0', () => {
  const suite = 'vectors/rdf-canon'
  const { entries } = readStandardJson<{ entries: Entry[] }>(`${suite}/manifest.jsonld`)
  const read = (path: string) => readStandard(`${suite}/${path}`)

  test('has 86 entries', () => expect(entries).toHaveLength(86))

  test.each(entries)('$id $name', ({ type, action, result, hashAlgorithm }) => {
    const run = () => canonical(read(action), hashAlgorithm === 'SHA384' ? sha384 : nodeHash)
    if (type === 'rdfc:RDFC10NegativeEvalTest') {
      expect(run).toThrow(expect.objectContaining({ code: 'credential.too_complex' }))
    } else if (type === 'rdfc:RDFC10MapTest') {
      const { names, labels } = run()
      const map = Object.fromEntries(names.map((name, node) => [name, labels[node]!.slice(2)]))
      expect(map).toEqual(JSON.parse(read(result!)))
    } else {
      expect(run().nquads).toBe(read(result!))
    }
  })
})

/** A few blank nodes, joined at random, so that many look alike. */
function tangle(random: Random): string {
  const node = () => `_:n${random.below(5)}`
  const graph = () => random.pick(['', '', '', ' <urn:g>', ' _:n1'])
  const object = () => random.pick([node(), node(), node(), '"a"', '<urn:x>'])
  const lines = random.some(9, () => `${node()} <urn:p${random.below(2)}> ${object()}${graph()} .`)
  return lines.join('\n')
}

function renamed(text: string, random: Random): string {
  const lines = text.replace(/_:n(\d)/g, (_, digit) => `_:x${(Number(digit) * 3 + 2) % 5}`).split('\n')
  return lines.sort(() => random.next() - 0.5).join('\n')
}

describe('tangled graphs', () => {
  test('come out as they do from rdf-canonize, however they are named', async () => {
    const random = createRandom(11)
    for (let index = 0; index < (isDeep ? 20_000 : 400); index++) {
      const text = tangle(random)
      const dataset = canonizer.NQuads.parse(text)
      const expected = await canonizer.canonize(dataset, { algorithm: 'RDFC-1.0', maxDeepIterations: 1e6 })
      expect(canonical(text).nquads).toBe(expected)
      expect(canonical(renamed(text, random)).nquads).toBe(expected)
    }
  })

  test('hash alike without native hashing', () => {
    const random = createRandom(12)
    for (let index = 0; index < 50; index++) {
      const text = tangle(random)
      expect(canonical(text, plainHash)).toEqual(canonical(text))
    }
  })
})

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const clique = (size: number) =>
  numbers(size).flatMap((a) => numbers(size).flatMap((b) => (a === b ? [] : [`_:n${a} <urn:p> _:n${b} .`])))
const ring = (size: number) => numbers(size).map((a) => `_:n${a} <urn:p> _:n${(a + 1) % size} .`)
const star = (size: number, hub: string) => numbers(size).map((a) => `_:${hub} <urn:p> _:${hub}${a} .`)
const pairs = (size: number) => numbers(size).map((a) => `_:n${a} <urn:p> _:m${a} .`)
const grid = (size: number) =>
  numbers(size).flatMap((x) =>
    numbers(size).flatMap((y) => [
      `_:n${x}x${y} <urn:p> _:n${(x + 1) % size}x${y} .`,
      `_:n${x}x${y} <urn:p> _:n${x}x${(y + 1) % size} .`,
    ]),
  )

/** Native hashing that counts. */
function countHashes() {
  const counted = { hashes: 0, characters: 0 }
  const count =
    <T>(hash: (text: string) => T) =>
    (text: string) => {
      counted.hashes++
      counted.characters += text.length
      return hash(text)
    }
  return Object.assign(counted, { hex: count(nodeHash.hex), bytes: count(nodeHash.bytes) })
}

describe('graphs that are built to take for ever', () => {
  test.each([
    ['a clique of 10', clique(10)],
    ['a clique of 60', clique(60)],
    ['two stars of 12 like rays', [...star(12, 'a'), ...star(12, 'b')]],
    ['two stars of 1,500 like rays', [...star(1_500, 'a'), ...star(1_500, 'b')]],
    ['a ring of 3,000', ring(3_000)],
    ['a torus of 20 × 20', grid(20)],
    [
      'two cliques of 12 with a bridge',
      [...clique(12), ...clique(12).map((line) => line.replaceAll('n', 'm')), '_:n0 <urn:b> _:m0 .'],
    ],
  ])('%s is refused within 50 ms of work, with a code', (_title, lines) => {
    const { statements, names } = readNQuads(lines.join('\n'))
    const counted = countHashes()
    const work = createWork(statements.length)
    const budget = work.left
    expect(budget).toBeLessThanOrEqual(mostWork)
    const run = () => canonicalizeStatements(statements, names.length, { hash: counted, order: 'code-point', work })
    expect(run).toThrow(expect.objectContaining({ code: 'credential.too_complex' }))
    // what was hashed has been paid for: one unit for each hash, and one for each half a kilobyte
    const first = names.length
    expect(counted.hashes - first).toBeLessThanOrEqual(budget)
    expect(counted.characters / 512).toBeLessThan(budget + first + lines.join('').length)
  })

  test('however large they are, they are allowed no more', () => {
    expect(createWork(0).left).toBeLessThan(createWork(1_000).left)
    expect(createWork(10_000_000).left).toBe(mostWork)
  })

  test('documents that hold them are refused by the engine and by the plain pipeline', async () => {
    const twin = { part: { note: 'hub', part: numbers(12).map(() => ({ part: {} })) } }
    const knot = numbers(10).map((a) => ({ id: `_:n${a}`, part: numbers(10).map((b) => ({ id: `_:n${b}` })) }))
    const about = (part: object[]) => ({ '@context': [vcContext, rareContext], id: 'urn:x', part })
    const engine = createEngine({ findContext: findTestContext, hash: nodeHash })
    const refusal = expect.objectContaining({ code: 'credential.too_complex' })
    expect(() => engine.canonicalize(about([twin, twin]))).toThrow(refusal)
    for (const part of [[twin, twin], knot]) {
      await expect(canonicalize(about(part), { documentLoader: testLoader })).rejects.toEqual(refusal)
    }
  })

  test('what is honest and large is not', () => {
    const lines = [...pairs(300), ...ring(5), ...star(3_000, 'hub')]
    expect(canonical(lines.join('\n')).nquads.split('\n')).toHaveLength(lines.length + 1)
  })
})
