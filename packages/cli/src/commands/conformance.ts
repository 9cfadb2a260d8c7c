import type { Command } from '../command.ts'
import { type Feature, features, issueJose, verifyJose } from '../conformance/run-jose.ts'
import { CommandError, EXIT } from '../exit.ts'
import { readInput } from '../read-input.ts'
import { writeOutput } from '../write-output.ts'

/** What each result is to the shell. */
const exits = { success: EXIT.yes, failure: EXIT.no, indeterminate: EXIT.unknown } as const

export const conformance: Command = {
  usage: 'conformance <suite> <act>',
  summary:
    'For runners of conformance suites. "conformance jose issue" and "conformance jose verify" take the arguments of the W3C VC-JOSE-COSE suite, and write {"result": "success" | "failure" | "indeterminate", "data"}',
  options: [
    { flags: '--input <file>', description: 'to issue: a credential or presentation (JSON); to verify: a compact JWS' },
    { flags: '--key <file>', description: 'a JWK, or a verification method with publicKeyJwk and secretKeyJwk' },
    { flags: '--feature <name>', description: `${features.join(' or ')}` },
    { flags: '--output <file>', description: 'where the result is written; standard output unless said' },
  ],

  async run([suite, act], { input, key, feature, output }, { print, answer }) {
    const run = act === 'issue' ? issueJose : act === 'verify' ? verifyJose : undefined
    if (suite !== 'jose' || !run)
      throw new CommandError('What is there: conformance jose issue, conformance jose verify.')
    if (typeof input !== 'string' || typeof key !== 'string') throw new CommandError('--input and --key are needed.')
    if (!isFeature(feature)) throw new CommandError(`"${feature}" is none of ${features.join(', ')}.`)
    const result = await run(await readInput(input), key, feature)
    if (typeof output === 'string') await writeOutput(output, JSON.stringify(result))
    answer(result)
    print(JSON.stringify(result))
    return exits[result.result]
  },
}

const isFeature = (name: unknown): name is Feature => features.some((feature) => feature === name)
