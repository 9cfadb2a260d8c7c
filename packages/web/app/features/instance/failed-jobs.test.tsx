import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { catalogs } from '../../lib/i18n/catalogs.server.ts'
import { MessagesProvider } from '../../lib/i18n/messages.tsx'
import { FailedJobs } from './failed-jobs.tsx'

function shown(jobs: Parameters<typeof FailedJobs>[0]['jobs']): string {
  const Page = createRoutesStub([
    {
      path: '/',
      Component: () => (
        <MessagesProvider locale="en" catalog={catalogs.en}>
          <FailedJobs jobs={jobs} />
        </MessagesProvider>
      ),
    },
  ])
  return renderToStaticMarkup(<Page />)
}

test('work that was given up says which, why and how often, and is tried again by a form of its own', () => {
  const html = shown([
    {
      id: 'job-1',
      name: 'notifications.deliver-mail',
      failedAt: '2026-11-23T10:00:00.000Z',
      attempts: 41,
      error: 'The <mail> server is away',
    },
  ])
  expect(html).toContain('notifications.deliver-mail')
  expect(html).toContain('The &lt;mail&gt; server is away')
  expect(html).toContain('41')
  expect(html).toContain('<input type="hidden" name="_job" value="job-1"/>')
  expect(html).toContain('method="post"')
})

test('nothing to do is said in words', () => {
  expect(shown([])).toContain('Nothing was given up.')
})
