import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, resolve } from 'node:path'

/** Why a command ends, as a sentence for the person at the terminal. */
export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Our own tools first, the pinned Node among them. */
export const toolsFirst = () => ({
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter),
})

/**
 * Runs a program to its end and says how it ended, as a shell would: its exit code, or 128 and the signal's number.
 * Signals that we get are passed on, and we end when it has ended.
 */
export async function run(file, args, { env = toolsFirst(), cwd = '.', stdio = 'inherit', onSpawn } = {}) {
  const child = spawn(file, args, { env, cwd, stdio })
  onSpawn?.(child)
  const passOn = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, passOn)
  try {
    return await new Promise((done, reject) => {
      child.on('error', (error) => reject(new Failure(`${file} cannot be started: ${error.message}`)))
      child.on('close', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)))
    })
  } finally {
    for (const signal of signals) process.off(signal, passOn)
  }
}

/** Seconds since then, for people. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`
