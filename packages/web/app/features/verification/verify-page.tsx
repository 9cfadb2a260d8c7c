import { SearchCheck } from 'lucide-react'
import { type ComponentProps, type RefObject, useRef } from 'react'
import { useSearchParams, useSubmit } from 'react-router'
import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { isServerAway } from '../../lib/server-away.ts'
import { api, services } from '../../lib/services.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDroppedFiles, usePastedText } from '../../ui/use-transfers.ts'
import type { Route } from './+types/verify-page'
import { VERIFY_PATH } from './offline-names.ts'
import { KeptNote, OfflineNotice } from './offline-note.tsx'
import { VerificationResult } from './verification-result.tsx'
import { CancelCheck } from './verify-cancel.tsx'
import { readQuestion, refuseUnsendable } from './verify-form.ts'

export const handle: PageHandle = { app: 'verify' }

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  const { raw, recipient, address } = await readQuestion(request)
  const report = await context
    .get(api)
    .verification.verify({ raw, query: recipient === undefined ? {} : { recipient } })
  const page = `${context.get(services).publicUrl}${VERIFY_PATH}`
  return { report, asked: recipient !== undefined, isOffline: false, address, page }
})

/** The server is asked, because it can ask issuers; where none can be reached, this device answers what it can. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const again = request.clone()
  const refused = await refuseUnsendable(again)
  if (refused) return refused
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
      {result ? <Answer {...result} /> : <Ask />}
    </div>
  )
}

/** What came of it. The next badge may be dropped or pasted at once. */
function Answer(result: ComponentProps<typeof VerificationResult>) {
  const page = useRef<HTMLDivElement>(null)
  const submit = useSubmit()
  function send(name: string, values: Iterable<File | string>) {
    const form = new FormData()
    for (const value of values) form.append(name, value)
    void submit(form, { method: 'post', encType: 'multipart/form-data', defaultShouldRevalidate: false })
  }
  useDroppedFiles(page, true, (files) => send('badge', files))
  usePastedText((pasted) => send('text', [pasted]))
  return (
    <div ref={page}>
      <VerificationResult {...result} />
    </div>
  )
}

function Ask() {
  const text = useMessages()
  const [given] = useSearchParams()
  const form = useRef<HTMLFormElement>(null)
  usePastedText((pasted) => {
    const field = fieldIn(form, 'text')
    if (!field) return
    field.value = pasted
    dropFile()
    form.current?.requestSubmit()
  })
  /** What came last counts: a file and a text are never sent together. */
  function dropFile() {
    const file = fieldIn(form, 'badge')
    if (!file?.value) return
    file.value = ''
    file.dispatchEvent(new Event('change', { bubbles: true }))
  }
  function dropText() {
    const field = fieldIn(form, 'text')
    if (field) field.value = ''
  }
  function focusSubmit() {
    form.current?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus()
  }
  return (
    // nothing changes by it, so there is nothing to ask the server for anew
    <Form ref={form} encType="multipart/form-data" defaultShouldRevalidate={false}>
      <OfflineNotice />
      <FileDrop
        name="badge"
        label={text('verification.file')}
        prompt={text('verification.drop')}
        sendsAtOnce
        isEither
        onFiles={dropText}
        description={text('verification.formats')}
        accept=".png,.svg,.pdf,.json,.jsonld,.jwt,.txt,image/png,image/svg+xml,application/pdf,application/json"
      />
      <TextArea
        name="text"
        label={text('verification.paste')}
        description={text('verification.pasteHint')}
        rows={3}
        // a link fills it in and asks nothing: whoever only unfolds links must not set off a check
        defaultValue={given.get('url') ?? undefined}
        isEither
        onInput={dropFile}
      />
      <TextField
        name="recipient"
        label={text('verification.recipient')}
        description={text('verification.recipientHint')}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton icon={SearchCheck}>{text('verification.submit')}</SubmitButton>
        <CancelCheck onCancelled={focusSubmit} />
      </div>
      <div className="grid gap-1 text-sm text-text-2">
        <p>{text('verification.nothingStored')}</p>
        <KeptNote />
      </div>
    </Form>
  )
}

function fieldIn(form: RefObject<HTMLFormElement | null>, name: 'badge' | 'text') {
  const field = form.current?.elements.namedItem(name)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined
}
