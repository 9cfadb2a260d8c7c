import type { JsonObject } from '../../json.ts'
import { mergeNamed } from '../canonical/merge-named.ts'
import { compareUnits } from '../code-point-order.ts'
import type { Node, Reading } from '../document/nodes.ts'
import { readDocument } from '../document/read-document.ts'
import type { Machine } from '../document/states.ts'
import { typePredicate } from '../document/types.ts'
import type { HashPort } from '../hash-port.ts'
import { stepAside } from '../step-aside.ts'
import type { FactPath } from './fact-shapes.ts'
import { hasMark, holeMark, labelMark } from './fact-shapes.ts'
import type { BlankPlan, FixedGroup, MovingGroup, Plan, Role } from './plan.ts'
import { fillParts, type Part, toSegments } from './segments.ts'

const end = ' .\n'

/** How large a plan may be: its lines are kept for each label that a blank node may get. */
export interface PlanLimits {
  readonly blankNodes: number
  readonly texts: number
  /** of the document as JSON */
  readonly characters: number
}

/**
 * Makes a plan from a credential that has marks in place of its texts.
 *
 * @param paths where each mark comes from
 * @returns `undefined` when some text turns out to be part of the shape (it has been noted in `paths`)
 * @throws StepAside when no plan can be made for this shape
 */
export function compilePlan(
  machine: Machine,
  hash: HashPort,
  document: JsonObject,
  paths: readonly FactPath[],
  most: PlanLimits,
): Plan | undefined {
  const holes = paths.length
  const text = JSON.stringify(document)
  if (holes > most.texts || text.length > most.characters) throw stepAside('a very large document')
  const marks = text.match(/urn:x-cairn-/g)?.length ?? 0
  if (marks !== holes) throw stepAside('the credential has texts that look like marks')
  const reading = readDocument(machine, document, 'code-point')
  if (reading.hasGraphs) throw stepAside('a credential with graphs of its own')
  if (reading.blank.length > most.blankNodes) throw stepAside('very many blank nodes')
  const groups = mergeNamed(reading, compareUnits)
  const roles = findRoles(reading, paths)
  if (!roles) return undefined

  const named = groups.map((group) => namedGroup(group, reading, holes))
  const { blank } = reading
  const plans = blank.map((node) => blankPlan(node, reading, holes, hash))
  const hashes = plans.flatMap((plan) => plan.hash ?? [])
  if (new Set(hashes).size < hashes.length) throw stepAside('blank nodes that are always alike')
  return {
    roles,
    schemes: safeSchemes(machine),
    fixed: named.filter((group): group is FixedGroup => typeof group.subject === 'string'),
    moving: named.filter((group): group is MovingGroup => typeof group.subject !== 'string'),
    blank: plans,
    labelOrder: blank.map((_, index) => index).sort((left, right) => compareUnits(String(left), String(right))),
    json: toSegments(text.slice(0, -1), holes),
    seen: reading.seen,
  }
}

/**
 * How each text is written. A text that stands elsewhere than in the object of a statement or the name of a node, or
 * not just as it is, belongs to the shape.
 */
function findRoles({ blank, named, vocabulary }: Reading, paths: readonly FactPath[]): Role[] | undefined {
  const roles: (Role | undefined)[] = paths.map(() => undefined)
  const lines = [...blank, ...named].flatMap((node) => node.lines.filter((line) => typeof line === 'string'))
  const note = (pattern: RegExp, text: string, role: Role) => {
    const found = pattern.exec(text)
    if (found && !text.startsWith(typePredicate, 1)) roles[Number(found[1])] = role
  }
  for (const line of lines) {
    if (!hasMark(line)) continue
    note(/> "urn:x-cairn-hole:(\d+):"(?:@[^"]*|\^\^[^"]*)?$/, line, 'text')
    note(/> <urn:x-cairn-hole:(\d+):>$/, line, 'iri')
  }
  for (const { subject } of named) note(/^<urn:x-cairn-hole:(\d+):>$/, subject, 'iri')
  let isComplete = true
  for (const [index, path] of paths.entries()) {
    if (roles[index] !== undefined && !vocabulary.includes(holeMark(index))) continue
    path.isBaked = true
    isComplete = false
  }
  return isComplete ? (roles as Role[]) : undefined
}

/** Schemes of IRIs that no context takes for a prefix. IRIs with others are left to the engine. */
function safeSchemes(machine: Machine): ReadonlySet<string> {
  const schemes = new Set(['did', 'urn', 'http', 'https', 'mailto', 'tag'])
  for (const { terms } of machine.states.keys()) {
    for (const scheme of schemes) if (terms.get(scheme)?.isPrefix) schemes.delete(scheme)
  }
  return schemes
}

/** The lines of one predicate: those whose objects are named or literals, and the blank nodes it leads to. */
interface RunOfLines {
  readonly texts: string[]
  readonly links: string[]
}

function runsOf(nodes: readonly Node[], nameOf: (child: Node) => string): RunOfLines[] {
  const runs = new Map<string, RunOfLines>()
  for (const node of nodes) {
    for (const line of node.lines) {
      const predicate = typeof line === 'string' ? line.slice(0, line.indexOf('> ') + 2) : line.link
      const run = runs.get(predicate) ?? { texts: [], links: [] }
      runs.set(predicate, run)
      if (typeof line === 'string') run.texts.push(line)
      else run.links.push(predicate + nameOf(line))
    }
  }
  return [...runs.keys()].sort().map((predicate) => runs.get(predicate)!)
}

/** Lines in order; those whose order depends on what is filled in, or on labels, as runs. */
function toParts(subject: string, runs: readonly RunOfLines[], holes: number): Part[] {
  const parts: Part[] = []
  let settled = ''
  const add = (lines: readonly string[], mark: string) => {
    const whole = lines.map((line) => subject + line + end)
    if (lines.length < 2 || !lines.some((line) => line.includes(mark))) {
      settled += whole.sort().join('')
      return
    }
    parts.push(toSegments(settled, holes), { lines: whole.map((line) => toSegments(line, holes)) })
    settled = ''
  }
  for (const { texts, links } of runs) {
    add(texts, 'urn:x-cairn-hole:')
    add(links, 'urn:x-cairn-label:')
  }
  return [...parts, toSegments(settled, holes)]
}

function namedGroup(group: readonly Node[], { blank }: Reading, holes: number): FixedGroup | MovingGroup {
  const { subject } = group[0]!
  const parts = toParts(
    subject,
    runsOf(group, (child) => labelMark(blank.indexOf(child))),
    holes,
  )
  return hasMark(subject) ? { subject: toSegments(subject, holes), parts } : { subject, parts }
}

function blankPlan(node: Node, { blank }: Reading, holes: number, hash: HashPort): BlankPlan {
  const { parent, link } = node
  const before = parent && parent.subject !== '' ? `${parent.subject}${link}_:a${end}` : ''
  const after = parent && parent.subject === '' ? `_:z${link}_:a${end}` : ''
  const own = toParts(
    '_:a',
    runsOf([node], () => '_:z'),
    holes,
  )
  const hashed = [toSegments(before, holes), ...own, toSegments(after, holes)]
  const isKnown = hashed.every((part) => 'fixed' in part && part.gaps.length === 0)
  const runs = runsOf([node], (child) => labelMark(blank.indexOf(child)))
  return {
    hash: isKnown ? hash.hex(fillParts(hashed, [])!) : undefined,
    hashed,
    labeled: blank.map((_, label) => toParts(`_:c14n${label}`, runs, holes)),
  }
}
