import { CredentialError, unbake as unbakeImage } from '@cairn/credentials'
import type { Command } from '../command.ts'
import { CommandError, EXIT } from '../exit.ts'
import { readInput } from '../read-input.ts'

export const unbake: Command = {
  usage: 'unbake <file>',
  summary: 'Take the credential out of a PNG, SVG or PDF, byte for byte',

  async run([source = ''], _, { answer, bytes, json }) {
    const { kind, text } = unbakeOrRefuse(await readInput(source))
    answer({ kind, text })
    if (!json) bytes(new TextEncoder().encode(text))
    return EXIT.yes
  },
}

function unbakeOrRefuse(image: Uint8Array) {
  try {
    return unbakeImage(image)
  } catch (error) {
    if (error instanceof CredentialError) throw new CommandError(`No badge inside: ${error.message}`, EXIT.no)
    throw error
  }
}
