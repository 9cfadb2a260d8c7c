import { CredentialError, readBadge } from '@cairn/credentials'
import type { Command } from '../command.ts'
import { CommandError, EXIT } from '../exit.ts'
import { plain } from '../output.ts'
import { readInput } from '../read-input.ts'

export const inspect: Command = {
  usage: 'inspect <badge>',
  summary: 'Show what is inside a badge, without believing it',

  async run([source = ''], _, { print, answer }) {
    const { format, text } = readOrRefuse(await readInput(source))
    const content = contentOf(text)
    answer({ format, ...content })
    print(`format: ${format}`)
    if (content.header) print(`header: ${plain(JSON.stringify(content.header))}`)
    print(content.credential ? JSON.stringify(content.credential, null, 2) : plain(text))
    print('Nothing of this was verified: cairn verify does that.')
    return EXIT.yes
  },
}

function readOrRefuse(bytes: Uint8Array) {
  try {
    return readBadge(bytes)
  } catch (error) {
    if (error instanceof CredentialError) throw new CommandError(`This is not a badge: ${error.message}`, EXIT.no)
    throw error
  }
}

interface Content {
  credential?: unknown
  header?: unknown
}

/** A credential as it is written; of a compact JWS its header and payload (RFC 7515 §7.1). */
function contentOf(text: string): Content {
  try {
    if (text.trimStart().startsWith('{')) return { credential: JSON.parse(text) }
    const [header, payload] = text
      .trim()
      .split('.', 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
    return { header, credential: payload }
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CommandError(`The text inside cannot be read: ${plain(error.message)}`, EXIT.no)
    throw error
  }
}
