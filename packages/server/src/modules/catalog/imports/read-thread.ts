/**
 * Runs in a thread of its own: the bytes of strangers are parsed here and nowhere else.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { readDefinitions } from './formats/read-definitions.ts'
import { ImportFileError } from './found.ts'
import type { FromReader, ToReader } from './read-in-thread.ts'

if (!parentPort) throw new Error('This runs in a worker thread')
const port = parentPort
const say = (message: FromReader) => port.postMessage(message)

port.on('message', ({ bytes, language }: ToReader) => {
  try {
    say({ kind: 'done', found: readDefinitions(bytes, language) })
  } catch (error) {
    // anything else ends the thread, and is told as its fault
    if (!(error instanceof ImportFileError)) throw error
    say({ kind: 'refused', code: error.code, detail: error.message })
  }
})
say({ kind: 'ready' })
