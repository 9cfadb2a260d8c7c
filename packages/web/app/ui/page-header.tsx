import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import { useMessages } from '../lib/i18n/messages.tsx'

interface PageHeaderProps {
  /** The page's one `<h1>`, and, with the name of the site, its title in the browser. */
  title: string
  /** Above the title: where one is, as a link back. */
  above?: ReactNode
  /** A sentence below the title. */
  lead?: ReactNode
  /** A pill or badge beside the title. */
  beside?: ReactNode
  /** Buttons at the far end. */
  actions?: ReactNode
}

/** The top of every page. */
export function PageHeader({ title, above, lead, beside, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 md:mb-8">
      <PageTitle>{title}</PageTitle>
      {above && <div className="mb-2 text-sm">{above}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl font-bold tracking-tight md:text-3xl rtl:tracking-normal">{title}</h1>
            {beside}
          </div>
          {lead && <div className="mt-2 max-w-measure text-lg text-text-2">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  )
}

/** The title in the browser: "Error: " when a form was refused, the page, the site. */
export function PageTitle({ children }: { children: string }) {
  const text = useMessages()
  const answer: unknown = useActionData()
  const isRefused = typeof answer === 'object' && answer !== null && 'problem' in answer
  const title = text('common.pageTitle', { page: children })
  return <title>{isRefused ? text('common.errorTitle', { title }) : title}</title>
}
