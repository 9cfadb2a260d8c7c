/** Does this run take its time, with many more cases than the usual one (`npm run test:deep`)? */
export const isDeep = process.env.CAIRN_DEEP === '1'

/** Says now and then how far a test has come that takes long. Says nothing in the usual run. */
export function createProgress(what: string, whole: number): (done: number) => void {
  const step = Math.max(1, Math.floor(whole / 10))
  return (done) => {
    if (isDeep && done > 0 && done % step === 0) console.log(`${what}: ${done} of ${whole}`)
  }
}
