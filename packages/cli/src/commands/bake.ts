import { bake as bakeImage, CredentialError } from '@cairn/credentials'
import type { Command } from '../command.ts'
import { CommandError, EXIT } from '../exit.ts'
import { readInput } from '../read-input.ts'
import { writeOutput } from '../write-output.ts'

export const bake: Command = {
  usage: 'bake <file> <credential>',
  summary: 'Put a credential (JSON or JWT) into a PNG or SVG, or attach it to a PDF',
  options: [{ flags: '-o, --output <file>', description: 'where to write the badge; standard output unless said' }],

  async run([image = '', credential = ''], { output }, { print, answer, bytes, json }) {
    const text = new TextDecoder().decode(await readInput(credential))
    const baked = bakeOrRefuse(await readInput(image), text.trim())
    if (typeof output === 'string') {
      await writeOutput(output, baked)
      answer({ file: output, bytes: baked.length })
      print(`Wrote ${output} (${baked.length} bytes).`)
    } else if (json) throw new CommandError('With --json, say where to write the badge: -o <file>.')
    else bytes(baked)
    return EXIT.yes
  },
}

function bakeOrRefuse(image: Uint8Array, text: string): Uint8Array {
  try {
    return bakeImage(image, text)
  } catch (error) {
    if (error instanceof CredentialError) throw new CommandError(`It cannot be baked: ${error.message}`, EXIT.no)
    throw error
  }
}
