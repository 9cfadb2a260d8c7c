/** All measurements, one after the other: `npm run bench`, or with a word only that one (`engine`, `http`, `catalog` …). */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const parts: Record<string, string> = {
  engine: './engine/run.ts',
  http: './http.ts',
  catalog: './catalog/run.ts',
  governance: './governance/run.ts',
}
const wanted = process.argv[2]
if (wanted !== undefined && !parts[wanted]) {
  process.stderr.write(`There is ${Object.keys(parts).join(' and ')}.\n`)
  process.exit(64)
}
for (const [name, file] of Object.entries(parts)) {
  if (wanted !== undefined && wanted !== name) continue
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
