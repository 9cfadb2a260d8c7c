import type { RawAnswer } from '@cairn/api'
import type { Actor } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'

/**
 * How long a file of a badge is handed out again without looking, in milliseconds: a badge that many open at once is
 * read once a second. A holder who closes their badge has it forgotten at once on this server, and within this time on
 * the others beside it.
 */
const FRESH = 1_000
/** Files that are kept, at some 10 kB each; pictures have a memory of their own. */
const KEPT = 2_000

/** A file as it is answered, with the mark by which one who has it already is told so. */
export type PublicFile = RawAnswer & { headers: Record<string, string> & { etag: string } }

interface KeptFile {
  file: PublicFile
  until: number
}

const memories = new WeakMap<Runtime['database'], Map<string, KeptFile>>()

/** One memory for a server, whatever moment its clock is set to. */
function memoryOf({ database }: Runtime): Map<string, KeptFile> {
  const memory = memories.get(database) ?? new Map<string, KeptFile>()
  memories.set(database, memory)
  return memory
}

const nameOf = (credentialId: string, suffix: string) => `${credentialId}.${suffix}`

/**
 * A file of a badge for whoever asks: for strangers as it was at most a second ago, for anybody else as it is.
 *
 * @param make reads it, and says whether strangers may have it
 */
export async function publicFile(
  runtime: Runtime,
  actor: Actor,
  { credentialId, suffix }: { credentialId: string; suffix: string },
  make: () => Promise<{ file: PublicFile; isOpen: boolean }>,
): Promise<PublicFile> {
  if (actor.kind !== 'anonymous') return (await make()).file
  const memory = memoryOf(runtime)
  const name = nameOf(credentialId, suffix)
  const now = performance.now()
  const kept = memory.get(name)
  if (kept && kept.until > now) return kept.file
  memory.delete(name)
  const { file, isOpen } = await make()
  if (isOpen) memory.set(name, { file, until: now + FRESH })
  if (memory.size > KEPT) memory.delete(memory.keys().next().value!)
  return file
}

/** When who may have a badge changes, what strangers had is not handed out again. */
export function forgetFiles(runtime: Runtime, credentialId: string): void {
  for (const suffix of ['json', 'jwt']) memoryOf(runtime).delete(nameOf(credentialId, suffix))
}
