import type { Problem } from '@cairn/api'
import { renderToString } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { catalogs } from '../lib/i18n/catalogs.server.ts'
import type { Locale } from '../lib/i18n/locales.ts'
import { MessagesProvider } from '../lib/i18n/messages.tsx'
import { FormPage } from './form.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'

const malformed: Problem = {
  type: 'about:blank',
  title: 'Malformed',
  status: 422,
  code: 'request.malformed',
  errors: [{ pointer: '/recipient/email', code: 'invalid_format.email', detail: 'Invalid email address' }],
}

describe('a form', () => {
  test('is a real one, with labels, and without style attributes', () => {
    const html = page('en', undefined)
    expect(html).toContain('method="post"')
    expect(html).toContain('<label for="f-recipient.email"')
    expect(html).not.toMatch(/\sstyle="/)
    expect(html).not.toContain('role="alert"')
  })

  test('says what was refused above, at the field, and in the title, in the reader’s language', () => {
    const html = page('es', malformed)
    expect(html).toMatch(/role="alert".*href="#f-recipient\.email"/s)
    expect(html).toMatch(/<p id="f-recipient\.email-error".*Escriba una dirección de correo/s)
    expect(html).toContain('aria-describedby="f-recipient.email-error"')
    expect(html).toContain('<title>Error: Award – Cairn</title>')
    expect(html).toContain('value="ada@"')
  })

  test('falls back to the server’s own words for a refusal that it has no sentence for', () => {
    const html = page('en', {
      type: 'x',
      title: 'Nobody home',
      status: 409,
      code: 'test.unheard_of',
      detail: 'Since noon.',
    })
    expect(html).toContain('Since noon.')
  })
})

function page(locale: Locale, problem: Problem | undefined): string {
  const Stub = createRoutesStub([
    {
      path: '/',
      id: 'page',
      Component: () => (
        <FormPage title="Award">
          <TextField name="recipient.email" label="E-mail" isRequired />
          <SubmitButton>Award the badge</SubmitButton>
        </FormPage>
      ),
    },
  ])
  const actionData = problem ? { page: { problem, values: { 'recipient.email': ['ada@'] } } } : undefined
  return renderToString(
    <MessagesProvider locale={locale} catalog={catalogs[locale]}>
      <Stub hydrationData={actionData ? { actionData } : {}} />
    </MessagesProvider>,
  )
}
