import { type Family, ProblemError } from '@cairn/api'
import { useEffect, useState } from 'react'
import { browserApi } from '../../lib/browser-api.ts'

/** The badge as it was saved, beside its family: nothing until it is known, and what was known before while it is asked. */
export function useFamily(achievementId: string, revision: number): Family | undefined {
  const [family, setFamily] = useState<Family>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each save may change the badge
  useEffect(() => {
    const call = new AbortController()
    browserApi()
      .catalog.family({ params: { achievementId } }, { signal: call.signal })
      .then(setFamily, (error: unknown) => {
        // it is advice: without it, one writes on
        if (!call.signal.aborted && !(error instanceof ProblemError || error instanceof TypeError)) throw error
      })
    return () => call.abort()
  }, [achievementId, revision])
  return family
}
