import { parseArgs } from 'node:util'
import { mountPages } from './app/pages.ts'
import { serve } from './app/serve.ts'
import { openConformance } from './demo/conformance.ts'
import { tellDemo } from './demo/northfield.ts'
import { createLog } from './kernel/log.ts'
import { readSettings } from './kernel/settings.ts'
import { StartupError } from './kernel/startup-error.ts'

/** Longest wait for requests and jobs to end before the process goes all the same. */
const PATIENCE = 25_000

const { values } = parseArgs({
  options: { demo: { type: 'boolean', default: false }, conformance: { type: 'string' } },
})
try {
  const settings = readSettings(process.env, { demo: values.demo, conformance: values.conformance !== undefined })
  const log = createLog(settings.logLevel)
  // test suites look at no pages
  const cairn = await serve(settings, { log, ...(!settings.conformance && { pages: mountPages }), tellDemo })
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (ending) return
      ending = true
      setTimeout(() => process.exit(1), PATIENCE).unref()
      cairn.close().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'could not end in order')
          process.exit(1)
        },
      )
    })
  if (settings.demo) await tellDemo(cairn.runtime)
  if (values.conformance !== undefined) await openConformance(cairn.runtime, values.conformance)
  say(cairn.url, settings.demo, cairn.setup.code)
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

function say(url: string, demo: boolean, code: string | undefined): void {
  const lines = [`Cairn is ready on ${url}`]
  if (demo)
    lines.push(
      `  sign in as anybody of the cast: ${url}/demo`,
      `  the catalog:                    ${url}/catalog`,
      `  check a badge:                  ${url}/verify`,
    )
  if (code) lines.push(`  first run: open ${url}/setup`, `  your one-time code: ${code}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
