import type { Command } from '../command.ts'
import { CommandError, EXIT } from '../exit.ts'
import { fetchOutside, openOutside } from '../fetch-outside.ts'
import { isAddress, readInput } from '../read-input.ts'
import { findSources } from '../verify/find-sources.ts'
import type { Task } from '../verify/messages.ts'
import { openPool, type Pool } from '../verify/pool.ts'
import { printLine, printResult } from '../verify/print-result.ts'
import { createProgress } from '../verify/progress.ts'
import { readTrusted, toMoment } from '../verify/read-options.ts'
import { refused } from '../verify/refused.ts'
import { createTally, type Result } from '../verify/result.ts'
import { visitOnce } from '../verify/visit-once.ts'

export const verify: Command = {
  usage: 'verify <badges...>',
  summary:
    'Say whether badges are true, and what was looked at to find out. A badge is a file (JSON, JWT, PNG, SVG, PDF, verification bundle), a folder of them, a pattern, an address, or - for standard input. Exit code: 0 all are, 1 one is not, 2 one could not be told',
  options: [
    { flags: '--recipient <who>', description: 'an e-mail address or a DID: was it awarded to them?' },
    { flags: '--any', description: 'any verifiable credential, and not badges alone' },
    { flags: '--offline', description: 'fetch nothing: keys and status of others stay unknown' },
    { flags: '--trusted <file>', description: 'recognized issuers, a JSON list of {id, name, url?}' },
    { flags: '--at <date>', description: 'as of then: 2026-03-02 or 2026-03-02T09:00:00Z' },
    { flags: '--ndjson', description: 'one JSON document a line for each badge, as they are done' },
  ],

  async run(names, { recipient, any, offline, trusted, at, ndjson }, output) {
    if (output.json && ndjson) throw new CommandError('Either --json or --ndjson.')
    openOutside()
    const sources = await findSources(names)
    const how: Omit<Task, 'bytes'> = {
      offline: offline === true,
      accept: any === true ? 'any' : 'badge',
      recipient: typeof recipient === 'string' ? recipient : undefined,
      at: typeof at === 'string' ? toMoment(at) : undefined,
      trusted: typeof trusted === 'string' ? await readTrusted(trusted) : [],
    }
    const isOne = sources.length === 1
    const tally = createTally()
    const progress = createProgress(sources.length)
    const results: Result[] = []
    const show = (result: Result, place: number) => {
      tally.count(result)
      if (output.json) results[place] = result
      else if (ndjson) output.bytes(new TextEncoder().encode(`${JSON.stringify(result)}\n`))
      else {
        progress.clear()
        if (isOne) printResult(result, how.accept, output)
        else printLine(result, output)
      }
      progress.show(tally.summary.counts)
    }
    await verifyAll(sources, how, show)
    progress.clear()
    output.answer({ ...tally.summary, results })
    if (!isOne && !ndjson) {
      const { yes, no, unknown } = tally.summary.counts
      output.print(`${sources.length} badges: ${yes} yes, ${no} no, ${unknown} could not be told.`)
    }
    return tally.exitCode
  },
}

/** As many at a time as there are threads; each is shown when it is done. */
async function verifyAll(
  sources: readonly string[],
  how: Omit<Task, 'bytes'>,
  show: (result: Result, place: number) => void,
): Promise<void> {
  const pool = openPool(visitOnce(fetchOutside), sources.length)
  // one queue, which each worker takes the next source from
  const queue = sources.entries()
  const work = async () => {
    for (const [place, source] of queue) show(await verifyOne(source, how, pool, sources.length === 1), place)
  }
  try {
    await Promise.all(Array.from({ length: pool.size }, work))
  } finally {
    await pool.close()
  }
}

/** A source alone that cannot be read ends the command; one of many is told and counted. What is no badge is a no. */
async function verifyOne(source: string, how: Omit<Task, 'bytes'>, pool: Pool, isOne: boolean): Promise<Result> {
  try {
    if (how.offline && isAddress(source)) throw new CommandError(`${source} is not visited: --offline.`, EXIT.unknown)
    const bytes = await readInput(source)
    return { source, ...(await pool.verify({ ...how, bytes })) }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    if (error.exitCode === EXIT.no) return { source, ...refused('badge.too_complex', error.message) }
    if (isOne) throw error
    return { source, error: error.message }
  }
}
