import { FileUp } from 'lucide-react'
import { type ComponentProps, useRef, useState } from 'react'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n/messages.tsx'
import { cx } from './class-names.ts'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'
import { Icon } from './icon.tsx'
import { useDroppedFiles } from './use-transfers.ts'

type FileDropProps = FieldProps & {
  /** What to do, large: "Drop a badge here". */
  prompt: string
  /** Called with each new choice, also to send the form at once. */
  onFiles?: (files: readonly File[]) => void
  /** Is the form sent by the drop? Then a file may be dropped or pasted anywhere on the page. */
  sendsAtOnce?: boolean
} & Pick<ComponentProps<'input'>, 'accept' | 'multiple' | 'capture'>

/**
 * A file, three ways: dropped on it, pasted while it has the focus, or chosen with the button. Underneath is a real file
 * input, so the form carries the files and works before any script.
 */
export function FileDrop({
  name,
  label,
  description,
  isRequired,
  isEither,
  prompt,
  onFiles,
  sendsAtOnce = false,
  multiple = false,
  accept,
  capture,
}: FileDropProps) {
  const text = useMessages()
  const format = useFormat()
  const { id, error } = useField(name)
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<readonly File[]>([])
  const box = useRef<HTMLDivElement>(null)
  const isOver = useDroppedFiles(box, sendsAtOnce, put)

  function choose(files: FileList | null) {
    const all = files ? [...files] : []
    setChosen(all)
    if (all.length > 0) onFiles?.(all)
  }

  /** A dropped or pasted file goes into the input, so that the form sends it like a chosen one. */
  function put(files: FileList) {
    if (!input.current || files.length === 0) return
    const kept = new DataTransfer()
    // also where one is wanted: whoever takes it says so, instead of passing over the others in silence
    for (const file of files) kept.items.add(file)
    input.current.files = kept.files
    choose(kept.files)
    if (sendsAtOnce) input.current.form?.requestSubmit()
  }

  return (
    <FieldFrame
      id={id}
      label={label}
      description={description}
      error={error}
      isRequired={isRequired}
      isEither={isEither}
    >
      <div
        ref={box}
        className={cx(
          'grid min-w-0 justify-items-center gap-3 rounded-card border-2 border-dashed p-6 text-center transition-colors md:p-10',
          isOver ? 'border-primary bg-info-bg' : error ? 'border-danger bg-surface' : 'border-border-strong bg-surface',
        )}
      >
        <Icon as={FileUp} size={32} className="text-text-3" />
        <p className="text-lg font-medium">{prompt}</p>
        <input
          ref={input}
          id={id}
          name={name}
          type="file"
          required={isRequired}
          multiple={multiple}
          accept={accept}
          capture={capture}
          onChange={(event) => choose(event.target.files)}
          className="w-full max-w-80 min-w-0 rounded-control text-sm text-text-2 file:me-3 file:min-h-10 file:rounded-control file:border file:border-border-strong file:bg-surface file:px-4 file:font-medium file:text-text hover:file:bg-surface-2"
          {...describedBy(id, description, error)}
        />
        <ul aria-live="polite" className="text-sm text-text-2">
          {chosen.map((file) => (
            <li key={`${file.name}${file.lastModified}`}>
              <bdi className="font-medium">{file.name}</bdi>{' '}
              {text('common.fileSize', { size: format.bytes(file.size) })}
            </li>
          ))}
        </ul>
      </div>
    </FieldFrame>
  )
}
