import { contract, ProblemError } from '@cairn/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import { browserApi } from '../../lib/browser-api.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { BadgeForm } from './achievement-form-schema.ts'

/** How long to wait after a change, in milliseconds, before drawing. */
const PAUSE = 250

export interface BadgePreview {
  /** Where the picture is, and how it is drawn for places below some 96 pixels; absent before there is anything to draw. */
  url: string | undefined
  small: string | undefined
  hasFailed: boolean
}

/**
 * The badge as it would look with what stands in a form now.
 *
 * @param issuer the institution's name, as on the badge
 * @param seed what its contour lines grow from: the achievement's id
 * @param saved the picture of what was saved, shown until something changes
 */
export function useBadgePreview(issuer: string, seed: string, saved: Pick<BadgePreview, 'url' | 'small'>) {
  const [preview, setPreview] = useState<{ url?: string; small?: string; hasFailed: boolean }>({ hasFailed: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<AbortController>(undefined)

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      running.current?.abort()
    },
    [],
  )
  // a picture that is shown no more gives its memory back
  useEffect(() => () => void (preview.url && URL.revokeObjectURL(preview.url)), [preview.url])
  useEffect(() => () => void (preview.small && URL.revokeObjectURL(preview.small)), [preview.small])

  const drawSoon = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(async () => {
        const body = toPreview(new FormData(form), issuer, seed)
        if (!body) return
        running.current?.abort()
        const call = new AbortController()
        running.current = call
        try {
          const draw = async (small: boolean) => {
            const answer = await browserApi().catalog.previewBadge(
              { body: { ...body, small } },
              { signal: call.signal },
            )
            return new Blob([answer.body as BlobPart], { type: 'image/svg+xml' })
          }
          const [large, small] = await Promise.all([draw(false), draw(true)])
          setPreview({ url: URL.createObjectURL(large), small: URL.createObjectURL(small), hasFailed: false })
        } catch (error) {
          if (call.signal.aborted) return
          // refused, or the network is away: the picture before stays, and it is said
          if (error instanceof ProblemError || error instanceof TypeError)
            setPreview((before) => ({ ...before, hasFailed: true }))
          else throw error
        }
      }, PAUSE)
    },
    [issuer, seed],
  )
  return { preview: { ...saved, ...preview }, drawSoon }
}

/** What the door that draws wants to know; nothing while something is only half typed. */
function toPreview(form: FormData, issuer: string, seed: string) {
  const field = (name: string) => {
    const value = form.get(`definition.${name}`)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const design = ['shape', 'palette', 'icon', 'pattern', 'ribbonMode', 'ribbon'].map((name) => [
    name,
    field(`badge.${name}`),
  ])
  const badge = BadgeForm.safeParse(Object.fromEntries(design.filter(([, value]) => value !== undefined)))
  const level = field('level')
  const body = contract.catalog.previewBadge.body.safeParse({
    title: field('title') ?? '',
    issuer,
    level: level === undefined ? undefined : Number(level),
    field: field('field'),
    scope: field('scope'),
    achievementType: field('achievementType'),
    language: field('language'),
    seed,
    badge: badge.data ?? {},
  })
  return body.data
}

/** The pictures of a working text as it was saved. */
export function savedBadge({ id, revision }: { id: string; revision: number }): BadgePreview {
  const url = `/api/v1/achievements/${id}/badge.svg?revision=${revision}`
  return { url, small: `${url}&variant=small`, hasFailed: false }
}

/** The badge, large as on its page and small as in a list. */
export function BadgePicture({ preview }: { preview: BadgePreview }) {
  const text = useMessages()
  if (!preview.url) return null
  return (
    <figure className="grid justify-items-start gap-2">
      <figcaption className="text-sm text-text-2">{text('manage.badge.preview')}</figcaption>
      <div className="flex items-end gap-4">
        <img src={preview.url} alt={text('manage.badge.previewAlt')} width={176} height={176} className="size-44" />
        <img src={preview.small} alt="" width={64} height={64} className="size-16" />
      </div>
      <p role="status" className="text-sm text-text-2">
        {preview.hasFailed && text('manage.badge.previewFailed')}
      </p>
    </figure>
  )
}

/** On what a badge is looked at, whatever the theme of the page. */
const GROUNDS = {
  light: 'bg-[#fff] text-[#1c1f1d]',
  dark: 'bg-[#121513] text-[#ecefea]',
  grey: 'bg-[#fff] text-[#1c1f1d] [&_img]:grayscale',
  print: 'bg-[#fff] text-[#1c1f1d] [&_img]:contrast-200 [&_img]:grayscale',
} as const

/** The badge in the sizes that it is shown in, on light and dark ground, without colors, and as printers make it. */
export function BadgeStrip({ preview }: { preview: BadgePreview }) {
  const text = useMessages()
  if (!preview.url) return null
  return (
    <figure className="grid gap-3">
      <figcaption className="text-sm text-text-2">{text('manage.badge.preview')}</figcaption>
      <img
        src={preview.url}
        alt={text('manage.badge.previewAlt')}
        width={512}
        height={512}
        className="size-64 max-w-full sm:size-80"
      />
      <ul className="flex flex-wrap gap-3">
        {(Object.keys(GROUNDS) as (keyof typeof GROUNDS)[]).map((ground) => (
          <li key={ground} className={`grid gap-1 rounded-control border border-border p-2 text-xs ${GROUNDS[ground]}`}>
            <span>{text(`manage.badge.ground.${ground}`)}</span>
            <span className="flex items-end gap-2">
              <img src={preview.url} alt="" width={128} height={128} className="size-24 sm:size-32" />
              <img src={preview.small} alt="" width={64} height={64} className="size-16" />
              <img src={preview.small} alt="" width={32} height={32} className="size-8" />
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-text-2">
        {preview.hasFailed && text('manage.badge.previewFailed')}
      </p>
    </figure>
  )
}
