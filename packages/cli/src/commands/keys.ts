import { writeFile } from 'node:fs/promises'
import { didWebUrl, generateKeyPair, type KeyAlgorithm } from '@cairn/credentials'
import type { Command } from '../command.ts'
import { serverOptions } from '../connect.ts'
import { CommandError, EXIT } from '../exit.ts'
import { describeKey, ownDidDocument, webDidDocument } from '../keys/describe-key.ts'
import { ownMethod, readKeyFile } from '../keys/key-file.ts'
import { listServerKeys } from '../keys/server-keys.ts'
import type { Output } from '../output.ts'

const types: Readonly<Record<string, KeyAlgorithm>> = {
  Ed25519: 'Ed25519',
  'P-256': 'P-256',
  'P-384': 'P-384',
  'P-521': 'P-521',
  RSA: 'RS256',
}

const acts = ['new', 'show', 'did']
const allActs = 'new, show or did for a file, list on a server'

export const keys: Command = {
  usage: 'keys <act> [file]',
  summary:
    'Keys in files: "new" makes one (a private JWK that only its owner can read), "show" prints its public half in every form, "did" prints its DID document. Keys of an institution on a server, which never leave it: "list" shows them with their history (the token needs key.read)',
  options: [
    {
      flags: '--type <type>',
      description: 'of a new key: Ed25519 (unless said), P-256, P-384, or for JWT alone P-521 or RSA',
    },
    { flags: '--web <url>', description: 'of a document: that of the did:web at this address' },
    ...serverOptions,
  ],

  async run([act = '', file = ''], options, output) {
    const { type, web } = options
    if (act === 'list') {
      if (file !== '') throw new CommandError('"keys list" is about a server, and takes no file.')
      await listServerKeys(options, output)
      return EXIT.yes
    }
    if (!acts.includes(act)) throw new CommandError(`"${act}" is nothing that is done with keys: ${allActs}.`)
    if (file === '') throw new CommandError(`Which file? cairn keys ${act} <file>`)
    if (act === 'new') await makeKey(file, typeof type === 'string' ? type : 'Ed25519', output)
    else if (act === 'show') await showKey(file, output)
    else await showDocument(file, typeof web === 'string' ? web : undefined, output)
    return EXIT.yes
  },
}

async function makeKey(file: string, type: string, { print, answer }: Output): Promise<void> {
  const algorithm = types[type]
  if (!algorithm) throw new CommandError(`"${type}" is no type of key: ${Object.keys(types).join(', ')}.`)
  const keyPair = await generateKeyPair(algorithm)
  const kid = ownMethod(keyPair)
  try {
    // a key that is there is somebody's identity: it is never written over
    const text = `${JSON.stringify({ kid, ...keyPair.privateJwk }, null, 2)}\n`
    await writeFile(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'EEXIST' ? `${file} is there already.` : `${file} cannot be written (${code}).`)
  }
  answer({ file, ...describeKey(keyPair) })
  print(`Wrote a private key to ${file}: whoever has it signs in your name.`)
  print(kid)
}

async function showKey(file: string, { print, answer }: Output): Promise<void> {
  const { keyPair, verificationMethod } = await readKeyFile(file)
  const facts = { ...describeKey(keyPair), verificationMethod }
  answer(facts)
  for (const [name, value] of Object.entries(facts))
    print(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
}

async function showDocument(file: string, web: string | undefined, { print, answer, json }: Output): Promise<void> {
  const { keyPair } = await readKeyFile(file)
  const isAddress = web !== undefined && URL.canParse(web) && web.startsWith('https://')
  if (web !== undefined && !isAddress) throw new CommandError(`"${web}" is not an https address.`)
  const document = web === undefined ? await ownDidDocument(keyPair) : webDidDocument(web, keyPair)
  answer(document)
  print(JSON.stringify(document, null, 2))
  if (web !== undefined && !json) process.stderr.write(`Publish it at ${didWebUrl(document.id)}.\n`)
}
