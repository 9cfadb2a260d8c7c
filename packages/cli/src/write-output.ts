import { writeFile } from 'node:fs/promises'
import { CommandError } from './exit.ts'

/**
 * Writes what a command made into the file that was named for it.
 *
 * @throws CommandError when it cannot be written
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    throw new CommandError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
}
