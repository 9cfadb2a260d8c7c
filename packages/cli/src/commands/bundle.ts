import {
  type CreatedBundle,
  CredentialError,
  createBundle,
  type VerificationBundle,
  writeBundlePage,
  zipBundle,
} from '@cairn/credentials'
import { nodeCrypto } from '@cairn/credentials/node'
import { readBundlePage } from '../bundle-page.ts'
import type { Command } from '../command.ts'
import { CommandError, EXIT } from '../exit.ts'
import { fetchOutside, openOutside } from '../fetch-outside.ts'
import { readInput } from '../read-input.ts'
import { sentenceOf } from '../verify/verdicts.ts'
import { writeOutput } from '../write-output.ts'

export const bundle: Command = {
  usage: 'bundle <badge>',
  summary:
    'Keep a badge with all that verifies it (keys, status lists, the date) in one page that checks it without a network',
  options: [
    {
      flags: '-o, --output <file>',
      description:
        'a .html page (verification-bundle.html unless said), a .json document, or a .zip of both and the badge',
    },
  ],

  async run([source = ''], { output }, { print, answer }) {
    const file = typeof output === 'string' ? output : 'verification-bundle.html'
    if (!/\.(html|json|zip)$/.test(file)) throw new CommandError(`${file} should end with .html, .json or .zip.`)
    openOutside()
    const created = await createOrRefuse(await readInput(source))
    await writeOutput(file, await toFile(file, created.bundle))
    const { verdict, verified } = created.report
    const { takenAt, documents } = created.bundle
    answer({ file, verdict, verified, takenAt, documents: documents.map(({ url }) => url) })
    print(`Wrote ${file}, as of ${takenAt}, with ${documents.length} documents. ${sentenceOf(verdict, 'badge')}`)
    return verified ? EXIT.yes : verdict === 'undetermined' ? EXIT.unknown : EXIT.no
  },
}

async function createOrRefuse(badge: Uint8Array): Promise<CreatedBundle> {
  try {
    const created = await createBundle(badge, { crypto: nodeCrypto, fetch: fetchOutside })
    // what nobody signed, or somebody changed, is not worth keeping
    if (created.report.credential) return created
    throw new CommandError(`Nothing was written. ${sentenceOf(created.report.verdict, 'badge')}`, EXIT.no)
  } catch (error) {
    if (error instanceof CredentialError) throw new CommandError(`This is not a badge: ${error.message}.`, EXIT.no)
    throw error
  }
}

async function toFile(file: string, bundle: VerificationBundle): Promise<string | Uint8Array> {
  if (file.endsWith('.json')) return JSON.stringify(bundle)
  const page = writeBundlePage(await readBundlePage(), bundle)
  if (file.endsWith('.html')) return page
  return zipBundle(page, bundle)
}
