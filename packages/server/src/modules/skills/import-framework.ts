import { OutboundError } from '@cairn/outbound'
import { system } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import type { FrameworkFormat } from './formats/read-framework.ts'
import { FrameworkFileError, type ImportFinding, type Portion } from './framework-facts.ts'
import { type Place, retireVanished, upsertConcepts, upsertFramework, upsertRelations } from './frameworks.store.ts'
import {
  beginImport,
  endImport,
  FINDINGS_KEPT,
  findImport,
  noteProgress,
  readFile,
  type SkillImport,
} from './imports.store.ts'
import { readInThread } from './read-in-thread.ts'
import { skillImportFinished } from './skills.events.ts'

/** Longest that a framework may take to arrive from its address, in milliseconds, and largest that it may be, in bytes. */
const FETCH = {
  timeoutMs: 60_000,
  maxBytes: 64_000_000,
  accept: 'application/zip, application/json, text/csv;q=0.9, */*;q=0.5',
}

const actor = system('skills.import-framework')

type About = Pick<SkillImport, 'organizationId' | 'id'>

/** What an import has come to so far. */
interface Tally {
  frameworkId?: string
  format?: FrameworkFormat
  covers?: (Portion & { what: 'framework' })['covers']
  rowsDone: number
  counts: { concepts: number; relations: number; retired: number }
  findings: ImportFinding[]
  findingsTotal: number
}

/**
 * Reads a file that was handed in, and writes what is in it, a portion in each transaction. Whenever it is interrupted it
 * begins anew and writes nothing twice; what an edition no longer has is retired only once all of it was read.
 */
export async function importFramework(runtime: Runtime, about: About): Promise<void> {
  const inside = <Result>(task: (work: Work) => Promise<Result>) =>
    runtime.transact(actor, async (work) => {
      await work.enter(about.organizationId)
      return task(work)
    })
  const begun = await inside(async (work) =>
    (await beginImport(work.db, about.organizationId, about.id, work.now))
      ? findImport(work.db, about.organizationId, about.id)
      : undefined,
  )
  if (!begun) return
  try {
    const bytes = await bytesOf(runtime, begun, inside)
    const tally: Tally = {
      rowsDone: 0,
      counts: { concepts: 0, relations: 0, retired: 0 },
      findings: [],
      findingsTotal: 0,
    }
    for await (const { format, portion } of readInThread({ bytes, name: nameOf(begun), language: begun.language })) {
      tally.format = format
      const goesOn = await inside((work) => write(work, about, tally, portion))
      if (!goesOn) return
    }
    await inside(async (work) => {
      const { frameworkId, covers } = tally
      const retired =
        frameworkId && covers
          ? await retireVanished(
              work.db,
              { organizationId: about.organizationId, frameworkId },
              covers,
              about.id,
              work.now,
            )
          : 0
      if (await endImport(work.db, about, { state: 'done', retired }, work.now))
        await work.emit(skillImportFinished({ importId: about.id, state: 'done' }))
    })
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    await inside(async (work) => {
      if (await endImport(work.db, about, { state: 'failed', problem }, work.now))
        await work.emit(skillImportFinished({ importId: about.id, state: 'failed' }))
    })
  }
}

async function bytesOf(
  runtime: Runtime,
  { organizationId, id, isAddress, source }: SkillImport,
  inside: <Result>(task: (work: Work) => Promise<Result>) => Promise<Result>,
): Promise<Uint8Array> {
  if (!isAddress) {
    const file = await inside((work) => readFile(work.db, organizationId, id))
    if (!file) throw new FrameworkFileError('nothing_inside', 'The file is gone.')
    return file
  }
  const { status, body } = await runtime.outside.fetch(source, FETCH)
  if (status !== 200) throw new FrameworkFileError('nothing_inside', `The address answers ${status}.`)
  return body
}

/** An address may end in the name of a file. */
const nameOf = ({ isAddress, source }: SkillImport) =>
  isAddress ? new URL(source).pathname.split('/').at(-1) || source : source

/** What is to blame for is the file; anything else is ours, and tried again. */
function problemOf(error: unknown): { code: string; detail: string } | undefined {
  if (error instanceof FrameworkFileError) return { code: error.code, detail: error.message }
  // the same whatever the reason, so that nobody learns about our network
  if (error instanceof OutboundError) return { code: 'unreachable', detail: 'Nothing usable came from the address.' }
  return undefined
}

/** One portion, in one transaction. @returns false when the import was ended meanwhile */
async function write({ db, now, newId }: Work, about: About, tally: Tally, portion: Portion): Promise<boolean> {
  const findings = [...portion.findings]
  if (portion.what === 'framework') {
    const framework = {
      ...portion.framework,
      organizationId: about.organizationId,
      id: newId('frm'),
      kind: tally.format!,
    }
    tally.frameworkId = await upsertFramework(db, framework, now)
    tally.covers = portion.covers
  } else {
    const place: Place = { organizationId: about.organizationId, frameworkId: tally.frameworkId! }
    if (portion.what === 'concepts') {
      const concepts = portion.concepts.map((concept) => ({ ...concept, id: newId('skl') }))
      await upsertConcepts(db, place, concepts, about.id)
      tally.counts.concepts += portion.concepts.length
    } else {
      const lost = await upsertRelations(db, place, portion.relations, about.id)
      tally.counts.relations += portion.relations.length - lost.length
      for (const { from, to } of lost)
        findings.push({
          file: portion.file,
          code: 'unknown_end',
          detail: `Of ${from} and ${to} at least one is not in the framework.`,
        })
    }
  }
  tally.rowsDone += portion.rows
  tally.findingsTotal += findings.length
  tally.findings.push(...findings.slice(0, FINDINGS_KEPT - tally.findings.length))
  return noteProgress(db, { ...about, ...tally, format: tally.format, frameworkId: tally.frameworkId })
}
