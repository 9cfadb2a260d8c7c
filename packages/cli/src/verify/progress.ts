import type { Summary } from './result.ts'

/** How far it has come, on one line of standard error; silent when nobody looks. */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr) {
  const isShown = stream.isTTY && total > 1
  let shownAt = 0
  const begun = performance.now()
  return {
    show({ yes, no, unknown }: Summary['counts']): void {
      const now = performance.now()
      const done = yes + no + unknown
      if (!isShown || (now - shownAt < 100 && done < total)) return
      shownAt = now
      const rate = Math.round(done / Math.max((now - begun) / 1000, 0.001))
      stream.write(`\r\x1b[K${done}/${total}  ${no} no, ${unknown} could not tell  ${rate}/s`)
    },
    clear(): void {
      if (isShown) stream.write('\r\x1b[K')
    },
  }
}
