import { SearchCheck } from 'lucide-react'
import { useRef } from 'react'
import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { isServerAway } from '../../lib/server-away.ts'
import { api } from '../../lib/services.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePastedText } from '../../ui/use-transfers.ts'
import type { Route } from './+types/verify-page'
import { KeptNote, OfflineNotice } from './offline-note.tsx'
import { VerificationResult } from './verification-result.tsx'
import { readQuestion } from './verify-form.ts'

export const handle: PageHandle = { app: 'verify' }

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  const { raw, recipient } = await readQuestion(request)
  const report = await context
    .get(api)
    .verification.verify({ raw, query: recipient === undefined ? {} : { recipient } })
  return { report, asked: recipient !== undefined, isOffline: false }
})

/** The server is asked, because it can ask issuers; where none can be reached, this device answers what it can. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const again = request.clone()
  try {
    return await serverAction()
  } catch (thrown) {
    if (!isServerAway(thrown)) throw thrown
    const { verifyOffline } = await import('./verify-offline.client.ts')
    return verifyOffline({ request: again })
  }
}

/** Drop it, paste it, or paste a link to it: no account, and nothing is stored. */
export default function VerifyPage({ actionData }: Route.ComponentProps) {
  const text = useMessages()
  const result = actionData && 'report' in actionData ? actionData : undefined
  return (
    <div className="grid gap-6">
      <PageHeader title={text('verification.title')} lead={text('verification.lead')} />
      {result ? <VerificationResult {...result} /> : <Ask />}
    </div>
  )
}

function Ask() {
  const text = useMessages()
  const form = useRef<HTMLFormElement>(null)
  usePastedText((pasted) => {
    const field = form.current?.elements.namedItem('text')
    if (!(field instanceof HTMLTextAreaElement)) return
    field.value = pasted
    form.current?.requestSubmit()
  })
  return (
    // nothing changes by it, so there is nothing to ask the server for anew
    <Form ref={form} encType="multipart/form-data" defaultShouldRevalidate={false}>
      <OfflineNotice />
      <FileDrop
        name="badge"
        label={text('verification.file')}
        prompt={text('verification.drop')}
        sendsAtOnce
        description={text('verification.formats')}
        accept=".png,.svg,.pdf,.json,.jsonld,.jwt,.txt,image/png,image/svg+xml,application/pdf,application/json"
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
      <div className="grid gap-1 text-sm text-text-2">
        <p>{text('verification.nothingStored')}</p>
        <KeptNote />
      </div>
    </Form>
  )
}
