/**
 * Runs in a thread of its own: the bytes of strangers are parsed here and nowhere else.
 *
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readDefinitions } from './formats/read-definitions.ts'
import { ImportFileError } from './found.ts'
import type { FromReader, ToReader } from './read-in-thread.ts'

if (!parentPort) throw new Error('This runs in a worker thread')
const { bytes, language } = workerData as ToReader

function answer(): FromReader {
  try {
    return { kind: 'done', found: readDefinitions(bytes, language) }
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error
    return { kind: 'refused', code: error.code, detail: error.message }
  }
}

parentPort.postMessage(answer())
