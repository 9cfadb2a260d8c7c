import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api, services } from '../../lib/services.ts'
import { requireOperator } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/caught-mail-page'
import { kindOf } from './mail-kind.ts'
import { codeOf, linkOf } from './mail-parts.ts'

export async function loader(args: Route.LoaderArgs) {
  requireOperator(args)
  const mail = await args.context.get(api).notifications.showCaught({ params: args.params })
  const { publicUrl } = args.context.get(services)
  return { mail, link: linkOf(mail.text, publicUrl), code: codeOf(mail.text) }
}

/**
 * A mail as its recipient would have it. Its HTML is shown as it was written and never run: what stands in it came from
 * many people, and here it would be read by the one who may do the most.
 */
export default function CaughtMailPage({ loaderData: { mail, link, code } }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader
        title={mail.subject}
        above={
          <Link to="/operate/mails" className="link">
            {text('operate.mails.back')}
          </Link>
        }
      />
      <div className="grid gap-6">
        <Facts
          facts={[
            { label: text('operate.mails.to'), value: mail.to },
            { label: text('operate.mails.kind'), value: kindOf(mail.kind, text) },
            { label: text('operate.mails.at'), value: <Time value={mail.createdAt} show="moment" /> },
          ]}
        />
        {code && <CopyField label={text('operate.mails.code')} value={code} />}
        <Card title={text('operate.mails.text')}>
          <div dir="auto" className="max-w-measure wrap-anywhere whitespace-pre-wrap">
            {mail.text}
          </div>
          {link && (
            <div>
              <LinkButton to={link.to}>
                <bdi>{link.label}</bdi>
              </LinkButton>
            </div>
          )}
        </Card>
        <Disclosure summary={text('operate.mails.html')}>
          <p className="mb-2 max-w-measure text-text-2">{text('operate.mails.htmlLead')}</p>
          <pre
            dir="ltr"
            className="rounded-card border border-border bg-surface-2 p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere"
          >
            {mail.html}
          </pre>
        </Disclosure>
      </div>
    </>
  )
}
