import {
  CredentialError,
  type IssueOptions,
  issueCredential,
  issueJwt,
  type JsonObject,
  parseStrictJson,
} from '@cairn/credentials'
import { createNodeSigner, nodeCrypto } from '@cairn/credentials/node'
import type { Command } from '../command.ts'
import { CommandError, EXIT } from '../exit.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { readInput } from '../read-input.ts'
import { writeOutput } from '../write-output.ts'

const suites = [
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'ecdsa-rdfc-2019',
  'ecdsa-jcs-2019',
  'ecdsa-sd-2023',
] as const satisfies readonly IssueOptions['cryptosuite'][]

export const sign: Command = {
  usage: 'sign <credential>',
  summary:
    'Sign a credential (a JSON file, or - for standard input) with a key in a file. One that is signed already gets one proof more',
  options: [
    { flags: '--key <file>', description: 'the private key: a JWK, such as "cairn keys new" makes' },
    { flags: '--suite <name>', description: `${suites.join(', ')}; by the key unless said` },
    { flags: '--jwt [type]', description: 'as a JWT instead: JWT as Open Badges has it (unless said), or vc+jwt' },
    { flags: '--id <url>', description: 'the verification method, under which verifiers find the public key' },
    { flags: '-o, --output <file>', description: 'where to write it; standard output unless said' },
  ],

  async run([source = ''], { key, suite, jwt, id, output }, { print, answer, json }) {
    if (typeof key !== 'string') throw new CommandError('With which key? --key <file>')
    if (suite !== undefined && jwt !== undefined) throw new CommandError('Either --suite or --jwt.')
    const { keyPair, verificationMethod } = await readKeyFile(key)
    if (typeof id === 'string' && !URL.canParse(id))
      throw new CommandError(`"${id}" is no URL, such as did:web:college.example#key-1.`)
    const signer = createNodeSigner(keyPair, typeof id === 'string' ? id : verificationMethod)
    const credential = parse(await readInput(source), source)
    noteIssuer(credential, signer.verificationMethod)
    const signed = await signOrRefuse(async () =>
      jwt === undefined
        ? issueCredential(credential, signer, {
            crypto: nodeCrypto,
            ...(suite !== undefined && { cryptosuite: suiteOf(suite) }),
          })
        : issueJwt(credential, signer, { typ: typOf(jwt) }),
    )
    const text = typeof signed === 'string' ? signed : JSON.stringify(signed, null, 2)
    if (typeof output === 'string') {
      await writeOutput(output, `${text}\n`)
      answer({ file: output, verificationMethod: signer.verificationMethod })
      print(`Wrote ${output}, signed with ${signer.verificationMethod}.`)
    } else {
      answer(typeof signed === 'string' ? { jwt: signed } : signed)
      if (!json) print(text)
    }
    return EXIT.yes
  },
}

function parse(bytes: Uint8Array, source: string): JsonObject {
  try {
    // as verifiers read it: a key that occurs twice would be signed as one of the two
    const value = parseStrictJson(bytes)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    throw new CommandError(`${source} is not JSON: ${error.message}. ${error.detail ?? ''}`.trim())
  }
  throw new CommandError(`${source} is not a JSON object.`)
}

/** A signature is of use when the issuer lists the key; whether it does is the issuer's to see to, and said here. */
function noteIssuer({ issuer }: JsonObject, verificationMethod: string): void {
  const name = typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer
  if (typeof name !== 'string' || verificationMethod.split('#', 1)[0] === name) return
  process.stderr.write(`Note: verifiers will look for the key ${verificationMethod} in the document of ${name}.\n`)
}

function suiteOf(name: string | boolean): (typeof suites)[number] {
  const suite = suites.find((known) => known === name)
  if (!suite) throw new CommandError(`"${name}" is none of ${suites.join(', ')}.`)
  return suite
}

function typOf(type: string | boolean): 'JWT' | 'vc+jwt' {
  if (type === true || type === 'JWT') return 'JWT'
  if (type === 'vc+jwt') return type
  throw new CommandError(`"${type}" is neither JWT nor vc+jwt.`)
}

async function signOrRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    throw new CommandError([`It was not signed: ${error.message}.`, error.detail].filter(Boolean).join(' '), EXIT.no)
  }
}
