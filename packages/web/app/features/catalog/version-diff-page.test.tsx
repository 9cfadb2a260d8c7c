import type { VersionDiff } from '@cairn/api'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { catalogs } from '../../lib/i18n/catalogs.server.ts'
import type { Locale } from '../../lib/i18n/locales.ts'
import { MessagesProvider } from '../../lib/i18n/messages.tsx'
import VersionDiffPage from './version-diff-page.tsx'

const diff: VersionDiff = {
  achievementId: 'ach_01m89fn9mk42qfwa7neq2wnaqv',
  from: 1,
  to: 2,
  titleFrom: 'Robotics',
  titleTo: 'Robotics',
  language: 'en',
  class: 'substantive',
  changes: [
    {
      part: 'outcomes',
      item: 'arm/text',
      label: 'Build a robotic arm',
      kind: 'changed',
      class: 'substantive',
      before: 'Build an arm',
      after: 'Build a robotic arm',
      stretches: [
        { kind: 'same', text: 'Build ' },
        { kind: 'removed', text: 'an' },
        { kind: 'added', text: 'a robotic' },
        { kind: 'same', text: ' arm' },
      ],
    },
    {
      part: 'participation',
      item: '',
      kind: 'changed',
      class: 'substantive',
      before: 'online',
      after: 'on_site',
    },
  ],
}

function shown(locale: Locale, loaderData: VersionDiff = diff): string {
  const props = { loaderData } as ComponentProps<typeof VersionDiffPage>
  const Page = createRoutesStub([
    {
      path: '/',
      Component: () => (
        <MessagesProvider locale={locale} catalog={catalogs[locale]}>
          <VersionDiffPage {...props} />
        </MessagesProvider>
      ),
    },
  ])
  return renderToStaticMarkup(<Page />)
}

test('what is gone is struck out and what is new is marked, for the eye and for the ear', () => {
  const html = shown('en')

  expect(html).toMatch(/Build <\/span><del[^>]*><span class="sr-only">Removed: <\/span>an<\/del>/)
  expect(html).toMatch(/<ins[^>]*><span class="sr-only">Added: <\/span>a robotic<\/ins>/)
})

test('parts and values are called by their names in the language of the page', () => {
  expect(shown('en')).toMatch(/Learning outcomes.*Form of participation.*Online.*On site/s)
  expect(shown('ar')).not.toMatch(/on_site|participation</)
})

test('two versions that say the same are said to', () => {
  expect(shown('en', { ...diff, class: 'none', changes: [] })).toContain('Both versions say the same.')
})
