/**
 * A thread that does whatever a test asks of it.
 *
 * @module
 */
import { serveTasks } from '../serve-tasks.ts'

export type OddTask =
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'stumble' | 'hang' | 'swell' | 'where' }
  /** ends its thread, so many times in all threads together */
  | { readonly kind: 'die'; readonly times: Int32Array }

const born = Math.random()

serveTasks<OddTask>(async (task, ask) => {
  switch (task.kind) {
    case 'double':
      return { result: task.value * 2 }
    case 'ask':
      return { result: `They say ${String(await ask(task.question))}` }
    case 'where':
      return { result: born }
    case 'stumble':
      throw new Error('over a stone')
    case 'die':
      if (Atomics.sub(task.times, 0, 1) > 0) process.exit(3)
      return { result: 'alive' }
    case 'hang':
      for (;;) Math.random()
    case 'swell':
      for (const kept: object[] = []; ; ) kept.push(Array.from({ length: 1_000 }, () => ({})))
  }
})
