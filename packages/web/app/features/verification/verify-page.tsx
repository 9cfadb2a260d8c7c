import type { RawBody, Verification } from '@cairn/api'
import { SearchCheck } from 'lucide-react'
import { data } from 'react-router'
import { formAction, readField, readFiles } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/verify-page'
import { factsOf } from './verdict.ts'
import { IssuerCard, VerificationReport } from './verification-report.tsx'

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  const recipient = await readField(request, 'recipient')
  const raw = await readBadgeOf(request)
  const report = await context.get(api).verification.verify({ raw, query: recipient === '' ? {} : { recipient } })
  return { report, asked: recipient !== '' }
})

/** What is to be checked: a file, or a pasted text, or a pasted link. */
async function readBadgeOf(request: Request): Promise<RawBody> {
  const [file] = await readFiles(request, 'badge')
  if (file) return { contentType: 'application/octet-stream', bytes: new Uint8Array(await file.arrayBuffer()) }
  const pasted = await readField(request, 'text')
  if (pasted !== '') {
    const contentType = /^https?:\/\/\S+$/.test(pasted)
      ? 'text/uri-list'
      : pasted.startsWith('{')
        ? 'application/json'
        : 'text/plain'
    return { contentType, bytes: new TextEncoder().encode(pasted) }
  }
  throw data(
    {
      type: 'about:blank',
      title: '',
      status: 422,
      code: 'request.malformed',
      errors: [{ pointer: '/badge', code: 'required', detail: '' }],
    },
    { status: 422 },
  )
}

/** Drop it, paste it, or paste a link to it: no account, and nothing is stored. */
export default function VerifyPage({ actionData }: Route.ComponentProps) {
  const text = useMessages()
  const result = actionData && 'report' in actionData ? actionData : undefined
  return (
    <div className="grid gap-6">
      <PageHeader title={text('verification.title')} lead={text('verification.lead')} />
      {result ? <Result {...result} /> : <Ask />}
    </div>
  )
}

function Ask() {
  const text = useMessages()
  return (
    <Form encType="multipart/form-data">
      <FileDrop
        name="badge"
        label={text('verification.file')}
        prompt={text('verification.drop')}
        description={text('verification.formats')}
        accept=".png,.svg,.json,.jsonld,.jwt,.txt,image/png,image/svg+xml,application/json"
      />
      <TextArea name="text" label={text('verification.paste')} description={text('verification.pasteHint')} rows={3} />
      <TextField
        name="recipient"
        label={text('verification.recipient')}
        description={text('verification.recipientHint')}
        autoComplete="off"
      />
      <div>
        <SubmitButton icon={SearchCheck}>{text('verification.submit')}</SubmitButton>
      </div>
      <p className="text-sm text-text-2">{text('verification.nothingStored')}</p>
    </Form>
  )
}

function Result({ report, asked }: { report: Verification; asked: boolean }) {
  const text = useMessages()
  const facts = factsOf(report.credential)
  const recipient = report.checks.find(({ check }) => check === 'recipient')
  return (
    <div className="grid gap-6" aria-live="polite">
      <VerificationReport report={report} isOpen={!report.verified} />
      {asked && recipient && (
        <p className="font-medium">
          {text(recipient.outcome === 'passed' ? 'verification.samePerson' : 'verification.otherPerson')}
        </p>
      )}
      {facts.achievement && (
        <section className="grid gap-4 rounded-card border border-border bg-surface p-5">
          <h3 className="text-lg font-bold">
            <bdi>{facts.achievement}</bdi>
          </h3>
          <Facts
            facts={[
              ...(facts.recipient
                ? [{ label: text('verification.awardedTo'), value: <bdi>{facts.recipient}</bdi> }]
                : []),
              ...(facts.validFrom
                ? [{ label: text('verification.issuedOn'), value: <Time value={facts.validFrom} /> }]
                : []),
              ...(facts.validUntil
                ? [{ label: text('verification.validUntil'), value: <Time value={facts.validUntil} /> }]
                : []),
            ]}
          />
          {facts.description && <p className="whitespace-pre-line wrap-anywhere">{facts.description}</p>}
          {facts.criteria && (
            <div className="grid gap-1">
              <h4 className="font-medium">{text('verification.criteria')}</h4>
              <p className="whitespace-pre-line text-text-2 wrap-anywhere">{facts.criteria}</p>
            </div>
          )}
        </section>
      )}
      <IssuerCard report={report} />
      <div>
        <LinkButton to="/verify" variant="secondary" reloadDocument>
          {text('verification.another')}
        </LinkButton>
      </div>
    </div>
  )
}
