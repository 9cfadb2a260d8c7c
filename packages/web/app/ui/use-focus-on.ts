import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where reading goes on: what has the ref takes the focus when it appears, and again with each new occasion. It needs
 * `tabIndex={-1}`.
 *
 * @param occasion something that is new each time, also where the words are the same
 */
export function useFocusOn(occasion: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each occasion moves the focus again
  useEffect(() => place.current?.focus(), [occasion])
  return place
}
