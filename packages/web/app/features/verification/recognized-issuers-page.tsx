import { type Client, contract, type RecognizedIssuer } from '@cairn/api'
import { useEffect, useRef } from 'react'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api, type Context } from '../../lib/services.ts'
import { requireOperator } from '../../lib/session.ts'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/recognized-issuers-page'
import { IssuersOfFile, KeptIssuers } from './recognized-issuers-tables.tsx'

const HERE = '/operate/issuers'

export function loader(args: Route.LoaderArgs) {
  requireOperator(args)
  return args.context.get(api).verification.listRecognized()
}

export const action = formAction(async (args: Route.ActionArgs) => {
  requireOperator(args)
  const { request, context } = args
  const { verification } = context.get(api)
  const form = await readField(request, '_form')
  if (form === 'add') await add(verification, request, context)
  else await change(verification, form, await readField(request, '_id'), context)
  return redirect(HERE)
})

async function add(verification: Client['verification'], request: Request, context: Context) {
  const { name } = await verification.recognize({ body: await readForm(request, contract.verification.recognize.body) })
  flash(context, 'operate.issuers.added', { name })
}

/** Takes an issuer off the list, which the next page offers to undo, or puts it back. */
async function change(verification: Client['verification'], form: string, id: string, context: Context) {
  const params = { recognizedIssuerId: id }
  if (form === 'restore') {
    const { name } = await verification.restore({ params })
    return flash(context, 'operate.issuers.restored', { name })
  }
  const { name } = await verification.forget({ params })
  flash(context, 'operate.issuers.removed', { name }, { action: HERE, fields: { _form: 'restore', _id: id } })
}

/** The issuers whose good badges this Cairn calls valid, beside its own institutions. */
export default function RecognizedIssuersPage({ loaderData: { items, fromFile } }: Route.ComponentProps) {
  const text = useMessages()
  useFocusOfChange(items)
  return (
    <>
      <PageHeader title={text('operate.issuers.title')} lead={text('operate.issuers.lead')} />
      <div className="grid gap-8">
        <KeptIssuers issuers={items} />
        {fromFile.length > 0 && <IssuersOfFile issuers={fromFile} />}
        <Card title={text('operate.issuers.add')}>
          <Form key={items.length} name="add">
            <TextField
              name="issuerId"
              label={text('operate.issuers.id')}
              description={text('operate.issuers.id.hint')}
              maxLength={500}
              autoComplete="off"
              isCode
              isRequired
            />
            <TextField
              name="name"
              label={text('operate.issuers.name')}
              description={text('operate.issuers.name.hint')}
              maxLength={200}
              autoComplete="off"
              isRequired
            />
            <TextField name="url" type="url" label={text('operate.issuers.url')} maxLength={500} autoComplete="off" />
            <div>
              <SubmitButton>{text('operate.issuers.add')}</SubmitButton>
            </div>
          </Form>
        </Card>
      </div>
    </>
  )
}

/** With the form or the row that was sent the focus goes: reading goes on at who is new, or where the list begins. */
function useFocusOfChange(items: readonly RecognizedIssuer[]): void {
  const before = useRef(items)
  useEffect(() => {
    const known = before.current
    before.current = items
    if (known === items) return
    const added = items.find(({ id }) => !known.some((one) => one.id === id))
    const target = added?.id ?? (items.length < known.length ? 'main' : undefined)
    if (target) document.getElementById(target)?.focus({ preventScroll: target === 'main' })
  }, [items])
}
