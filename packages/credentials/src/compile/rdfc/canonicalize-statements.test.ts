import { hash as digest } from 'node:crypto'
import canonizer from 'rdf-canonize'
import { describe, expect, test } from 'vitest'
import { nodeHash } from '../../node/index.ts'
import { describeWithStandards, readStandard, readStandardJson } from '../../testing/standards.ts'
import { type HashPort, plainHash } from '../hash-port.ts'
import { createRandom, type Random } from '../testing/random.ts'
import { readNQuads } from '../testing/read-n-quads.ts'
import { canonicalizeStatements } from './canonicalize-statements.ts'

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
    for (let index = 0; index < (process.env.CAIRN_DEEP === '1' ? 20_000 : 400); index++) {
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
    const run = () => canonicalizeStatements(statements, names.length, { hash: nodeHash, order: 'code-point' })
    expect(run).toThrow(expect.objectContaining({ code: 'credential.too_complex' }))
    const before = process.cpuUsage()
    expect(run).toThrow()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(150)
  })

  test('what is honest and large is not', () => {
    const lines = [...pairs(300), ...ring(5), ...star(3_000, 'hub')]
    expect(canonical(lines.join('\n')).nquads.split('\n')).toHaveLength(lines.length + 1)
  })
})
