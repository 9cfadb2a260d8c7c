import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/**
 * Files that are dropped or pasted: on an element, or anywhere on the page. Whatever else is dragged or pasted there is
 * left alone.
 *
 * @returns whether files are being dragged over it
 */
export function useDroppedFiles(
  element: RefObject<HTMLElement | null>,
  anywhere: boolean,
  onFiles: (files: FileList) => void,
): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onFiles)

  useEffect(() => {
    const target: GlobalEventHandlers = anywhere ? window : element.current!
    const listening = new AbortController()
    const { signal } = listening
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(event.type === 'dragover')
      if (event.type === 'drop') take(event.dataTransfer.files)
    }
    target.addEventListener('dragover', drag, { signal })
    target.addEventListener('drop', drag, { signal })
    // from one thing of the page to another is no leaving
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!anywhere || relatedTarget === null) setIsOver(false)
    }
    target.addEventListener('dragleave', leave, { signal })
    const paste = (event: ClipboardEvent) => {
      const { files } = event.clipboardData!
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    }
    target.addEventListener('paste', paste, { signal })
    return () => listening.abort()
  }, [anywhere, element])
  return isOver
}

/** Text that is pasted on the page, outside of what text is written in. */
export function usePastedText(onText: (text: string) => void): void {
  const take = useEffectEvent(onText)

  useEffect(() => {
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      const text = clipboardData!.getData('text/plain')
      const isWriting = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
      if (text !== '' && clipboardData!.files.length === 0 && !isWriting) take(text)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [])
}
