/**
 * All measurements, one after the other: `npm run bench`, or with a word only that one (`engine`, `http`, `catalog` …). What follows
 * goes to it: `npm run bench -- engine --gate`.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const parts: Record<string, string> = {
  engine: './engine/run.ts',
  http: './http.ts',
  catalog: './catalog/run.ts',
  pages: './catalog/pages.ts',
  governance: './governance/run.ts',
}
const [first, ...others] = process.argv.slice(2)
const wanted = first === undefined || first.startsWith('--') ? undefined : first
if (wanted !== undefined && !parts[wanted]) {
  process.stderr.write(`There is ${Object.keys(parts).join(' and ')}.\n`)
  process.exit(64)
}
const words = wanted === undefined && first !== undefined ? [first, ...others] : others
for (const [name, file] of Object.entries(parts)) {
  if (wanted !== undefined && wanted !== name) continue
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...words], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
