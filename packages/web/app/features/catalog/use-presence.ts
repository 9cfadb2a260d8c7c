import { type Presence, ProblemError } from '@cairn/api'
import { useEffect, useRef, useState } from 'react'
import { browserApi } from '../../lib/browser-api.ts'

/** How often one says that one is there. Milliseconds; the server forgets after thirty seconds. */
const EVERY = 10_000

/**
 * Who else has a text open.
 *
 * @param onNews somebody saved: the text is at this revision now
 */
export function usePresence(achievementId: string, onNews: (revision: number) => void): Presence['others'] {
  const [others, setOthers] = useState<Presence['others']>([])
  const tell = useRef(onNews)
  useEffect(() => {
    tell.current = onNews
  })
  useEffect(() => {
    const call = new AbortController()
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const presence = await browserApi().catalog.presence({ params: { achievementId } }, { signal: call.signal })
        setOthers(presence.others)
        tell.current(presence.revision)
      } catch (error) {
        if (call.signal.aborted) return
        // nobody answers, or not to us any more: what is written says so itself
        if (error instanceof ProblemError || error instanceof TypeError) setOthers([])
        else throw error
      }
    }
    void look()
    const timer = setInterval(() => void look(), EVERY)
    return () => {
      clearInterval(timer)
      call.abort()
    }
  }, [achievementId])
  return others
}
