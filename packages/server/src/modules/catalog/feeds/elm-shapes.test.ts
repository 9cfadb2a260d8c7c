import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Definition } from '@cairn/api'
import { expect, test } from 'vitest'
import { toElm } from './elm.ts'

const standards = process.env.CAIRN_STANDARDS
type Node = Record<string, unknown>
interface Rule {
  path: string
  maxCount?: number
  /** The list that its concepts must be of. */
  scheme?: string | undefined
}

/** The rules of the published SHACL shapes, by the class they hold for; of their Turtle no more than what they use. */
function readShapes(turtle: string): Map<string, Rule[]> {
  const blocks = turtle.split(/^(?=:\w+\s*$)/m)
  const propertiesOf = (block: string) => [...block.matchAll(/sh:property\s*\[([^\]]*)\]/g)].map(([, body]) => body!)
  const schemes = new Map(
    blocks.flatMap((block) => {
      const [, name] = /^:(\w+Restriction)/.exec(block) ?? []
      const [, scheme] = /sh:hasValue <([^>]+)>/.exec(block) ?? []
      return name && scheme ? [[name, scheme] as const] : []
    }),
  )
  return new Map(
    blocks.flatMap((block) => {
      const [, target] = /sh:targetClass\s+([\w:]+)/.exec(block) ?? []
      if (!target) return []
      const rules = propertiesOf(block).flatMap((body): Rule[] => {
        const [, path] = /sh:path\s+([\w:]+)/.exec(body) ?? []
        const [, maxCount] = /sh:maxCount\s+(\d+)/.exec(body) ?? []
        const [, node] = /sh:node\s+:(\w+)/.exec(body) ?? []
        return path
          ? [{ path, ...(maxCount && { maxCount: Number(maxCount) }), ...(node && { scheme: schemes.get(node) }) }]
          : []
      })
      return [[target, rules] as const]
    }),
  )
}

/** What of a document breaks a shape. @param nameOf term of the JSON-LD context → prefixed name */
function faultsOf(document: object, shapes: ReadonlyMap<string, Rule[]>, nameOf: (term: string) => string): string[] {
  const faults: string[] = []
  const look = (node: Node) => {
    const rules = shapes.get(nameOf(String(node.type))) ?? []
    for (const [term, value] of Object.entries(node)) {
      const values = [value].flat()
      for (const { maxCount, scheme } of rules.filter(({ path }) => path === nameOf(term))) {
        if (maxCount !== undefined && values.length > maxCount) faults.push(`${node.type} ${term}: too many`)
        for (const one of values as Node[])
          if (scheme && (one.inScheme as Node | undefined)?.id !== scheme)
            faults.push(`${node.type} ${term}: not of ${scheme}`)
      }
      for (const one of values) if (typeof one === 'object' && one !== null) look(one as Node)
    }
  }
  look(document as Node)
  return faults
}

test.skipIf(!standards)('the feed in ELM keeps to the published shapes of its lists', () => {
  const read = (name: string) => readFileSync(join(standards!, name), 'utf8')
  const shapes = readShapes(read('examples/elm/edc-generic-full.ttl'))
  const context = JSON.parse(read('contexts/elm-edc-ap-context.jsonld'))['@context'] as Record<string, unknown>
  const nameOf = (term: string) => {
    const entry = context[term]
    return typeof entry === 'string' ? entry : String((entry as Node | undefined)?.['@id'] ?? term)
  }
  const definition = Definition.parse({
    title: 'Robotics',
    summary: 'Build a robot.',
    workloadHours: 37.5,
    credits: { amount: 1.5, framework: 'ECTS' },
    eqfLevel: 6,
    fieldCode: '0714',
    taughtIn: ['en', 'es'],
    prerequisites: 'None',
    outcomes: [
      { text: 'Build', skills: [{ name: 'work together', url: 'http://data.europa.eu/esco/skill/326809fc' }] },
    ],
  })
  const entry = {
    id: 'ach_1',
    version: 1,
    definition,
    isRetired: false,
    changedAt: new Date(0),
    organization: { id: 'org_1', name: 'Northfield', slug: 'northfield' } as never,
  }
  const qualification = toElm(entry, 'https://cairn.example') as Node
  const { eqfLevel: _, ...plain } = definition
  const specification = toElm({ ...entry, definition: plain }, 'https://cairn.example')

  expect(shapes.get('elm:Qualification')).toContainEqual({
    path: 'elm:EQFLevel',
    maxCount: 1,
    scheme: 'http://data.europa.eu/snb/eqf/25831c2',
  })
  expect(faultsOf(qualification, shapes, nameOf)).toEqual([])
  expect(faultsOf(specification, shapes, nameOf)).toEqual([])

  // the shapes do find what is wrong
  const level = qualification.eqfLevel as Node
  const spoiled = { ...qualification, eqfLevel: [level, { ...level, inScheme: { id: 'urn:other' } }] }
  expect(faultsOf(spoiled, shapes, nameOf)).toEqual([
    'Qualification eqfLevel: too many',
    'Qualification eqfLevel: not of http://data.europa.eu/snb/eqf/25831c2',
  ])
})
