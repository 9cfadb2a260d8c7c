#!/usr/bin/env node
// Hands over to the pinned Node: the command itself is TypeScript that Node 24 runs as it is.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const pinned = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))
const runtime = existsSync(pinned) ? pinned : process.execPath
const child = spawn(runtime, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
// 2, could not tell: a command that was ended has found nothing out, and 1 would say that a badge is bad
child.on('exit', (code) => process.exit(code ?? 2))
