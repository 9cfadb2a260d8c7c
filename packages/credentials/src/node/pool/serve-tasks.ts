import { parentPort, type Transferable } from 'node:worker_threads'
import type { FromThread, ToThread } from './messages.ts'

/** Asks the thread that began this one. */
export type Ask = (question: unknown) => Promise<unknown>

export interface TaskResult {
  readonly result: unknown
  /** memory that moves with the result and is not copied */
  readonly transfer?: readonly Transferable[]
}

/** The side of the thread: does one task after the other, as they come. */
export function serveTasks<Task>(work: (task: Task, ask: Ask) => Promise<TaskResult>): void {
  if (!parentPort) throw new Error('This runs in a worker thread')
  const port = parentPort
  const say = (message: FromThread, transfer: readonly Transferable[] = []) => port.postMessage(message, transfer)
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let asked = 0

  const ask: Ask = (question) =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      say({ kind: 'question', id: asked, question })
    })

  port.on('message', (message: ToThread) => {
    if (message.kind === 'task') {
      work(message.task as Task, ask).then(
        ({ result, transfer }) => say({ kind: 'done', result }, transfer),
        (error: unknown) =>
          say({ kind: 'stumbled', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
      return
    }
    const question = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') question?.resolve(message.answer)
    else question?.reject(new Error(message.message))
  })
  say({ kind: 'ready' })
}
