/**
 * Runs in a thread of its own: the bytes of strangers are unpacked and read here and nowhere else. It gives a portion
 * when it is asked for one, so that no more than one lies between here and the database.
 *
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readFramework } from './formats/read-framework.ts'
import { FrameworkFileError } from './framework-facts.ts'
import type { FromReader, ToReader } from './read-in-thread.ts'

if (!parentPort) throw new Error('This runs in a worker thread')
const port = parentPort
const say = (message: FromReader) => port.postMessage(message)
const { bytes, name, language } = workerData as ToReader

function attempt(work: () => FromReader): void {
  try {
    say(work())
  } catch (error) {
    if (!(error instanceof FrameworkFileError)) throw error
    say({ kind: 'refused', code: error.code, detail: error.message })
  }
}

attempt(() => {
  const { format, portions } = readFramework(bytes, { name, language })
  const iterator = portions[Symbol.iterator]()
  port.on('message', () =>
    attempt(() => {
      const { done, value } = iterator.next()
      return done ? { kind: 'done' } : { kind: 'portion', portion: value }
    }),
  )
  return { kind: 'recognized', format }
})
