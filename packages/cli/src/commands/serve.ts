import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from '../command.ts'
import { CommandError, EXIT, type ExitCode } from '../exit.ts'

const SCRIPT = fileURLToPath(new URL('../../../../scripts/cairn.mjs', import.meta.url))

const starter = (name: 'start' | 'demo', usage: string, summary: string): Command => ({
  usage,
  summary,
  async run(_, __, { json }) {
    if (json) throw new CommandError('A server has no single answer: leave --json away, and ask its API.')
    const child = spawn(process.execPath, [SCRIPT, name], { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    return new Promise<ExitCode>((resolve) => child.on('exit', (code) => resolve(code === 0 ? EXIT.yes : EXIT.no)))
  },
})

export const serve = starter('start', 'serve', 'Start a Cairn (settings come from the environment)')
export const demo = starter('demo', 'demo', 'Start a Cairn with the demo institutions, in a fresh folder')
