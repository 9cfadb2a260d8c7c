import { ArrowDown, ArrowUp } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useMessages } from '../lib/i18n/messages.tsx'
import { LinkButton } from './button.tsx'

/** The way through a long list: on to the next page, and back to its beginning. The address holds the place. */
export function MoreLink({ next }: { next: string | undefined }) {
  const text = useMessages()
  const [search] = useSearchParams()
  const isFirst = !search.has('after')
  if (isFirst && next === undefined) return null
  return (
    <nav aria-label={text('common.pages')} className="mt-6 flex flex-wrap justify-center gap-3">
      {!isFirst && (
        <LinkButton to={searchWith(search, undefined)} variant="secondary" icon={ArrowUp}>
          {text('common.firstPage')}
        </LinkButton>
      )}
      {next !== undefined && (
        <LinkButton to={searchWith(search, next)} variant="secondary" icon={ArrowDown}>
          {text('common.more')}
        </LinkButton>
      )}
    </nav>
  )
}

function searchWith(search: URLSearchParams, after: string | undefined): string {
  const changed = new URLSearchParams(search)
  if (after === undefined) changed.delete('after')
  else changed.set('after', after)
  return `?${changed}`
}
