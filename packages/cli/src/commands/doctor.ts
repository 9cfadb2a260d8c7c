import { access, constants, readFile, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from '../command.ts'
import { EXIT } from '../exit.ts'

interface Symptom {
  name: string
  ok: boolean
  detail: string
}

export const doctor: Command = {
  usage: 'doctor',
  summary: 'Look at this machine, the data folder and the Cairn that runs on it',
  options: [{ flags: '--data <folder>', description: 'the data folder; CAIRN_DATA or ./data unless said' }],

  async run(_, { data }, { print, answer }) {
    const folder = resolve(typeof data === 'string' ? data : (process.env.CAIRN_DATA ?? './data'))
    const symptoms = [lookAtNode(), ...(await lookAtFolder(folder)), ...(await lookAtServer(folder))]
    const ok = symptoms.every((symptom) => symptom.ok)
    answer({ ok, checks: symptoms })
    for (const symptom of symptoms) print(`${symptom.ok ? '+' : 'x'} ${symptom.name}: ${symptom.detail}`)
    print(ok ? 'All is well.' : 'Something needs attention.')
    return ok ? EXIT.yes : EXIT.no
  },
}

function lookAtNode(): Symptom {
  return { name: 'node', ok: Number(process.versions.node.split('.')[0]) >= 24, detail: process.version }
}

async function lookAtFolder(folder: string): Promise<Symptom[]> {
  try {
    const { mode } = await stat(folder)
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const free = Math.round((bavail * bsize) / 1e6)
    return [
      { name: 'data folder', ok: (mode & 0o022) === 0, detail: `${folder}, mode ${(mode & 0o777).toString(8)}` },
      { name: 'disk', ok: free > 200, detail: `${free} MB free` },
      await lookAtKey(folder),
    ]
  } catch (error) {
    return [{ name: 'data folder', ok: false, detail: `${folder}: ${(error as NodeJS.ErrnoException).code ?? error}` }]
  }
}

async function lookAtKey(folder: string): Promise<Symptom> {
  if (process.env.CAIRN_MASTER_KEY) return { name: 'master key', ok: true, detail: 'from CAIRN_MASTER_KEY' }
  const { mode } = await stat(join(folder, 'master.key'))
  return { name: 'master key', ok: (mode & 0o077) === 0, detail: `master.key, mode ${(mode & 0o777).toString(8)}` }
}

/** Asks the Cairn that holds the folder; it says itself how it is. */
async function lookAtServer(folder: string): Promise<Symptom[]> {
  const url = await urlOf(folder)
  if (!url) return [{ name: 'server', ok: true, detail: 'none runs on this folder' }]
  try {
    const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(5000) })
    const { checks } = (await response.json()) as { checks: Symptom[] }
    return [{ name: 'server', ok: response.ok, detail: `${url} is ${response.ok ? 'ready' : 'not ready'}` }, ...checks]
  } catch (error) {
    return [
      {
        name: 'server',
        ok: false,
        detail: `${url} does not answer: ${error instanceof Error ? error.message : error}`,
      },
    ]
  }
}

async function urlOf(folder: string): Promise<string | undefined> {
  try {
    return (JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')) as { url?: string }).url
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
