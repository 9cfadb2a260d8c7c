import { contract, type Endpoint } from '@cairn/api'
import { data } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import type { Route } from './+types/problem-page'

export const handle: PageHandle = { scripts: 'none' }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { items } = await context.get(api).instance.listProblems()
  const problem = items.find(({ code }) => code === params.code)
  if (!problem) throw data(null, { status: 404 })
  return { problem, operations: operationsThatMeet(problem.code) }
}

/** Where the contract says that a caller should be ready for it. */
function operationsThatMeet(code: string) {
  const endpoints: Endpoint[] = Object.values(contract).flatMap((group) => Object.values(group))
  return endpoints
    .filter(({ problems }) => problems?.includes(code))
    .map(({ method, path, summary }) => ({ request: `${method} ${path}`, summary }))
}

/** The page that the `type` of a problem document names (RFC 9457 §3.1.1). */
export default function ProblemPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { problem, operations } = loaderData
  const key = `problems.${problem.code}`
  return (
    <div className="grid gap-8">
      <PageHeader title={text.has(key) ? text(key) : problem.title} lead={text('problemPage.lead')} />
      <Facts
        facts={[
          { label: text('problemPage.code'), value: <Code>{problem.code}</Code> },
          { label: text('problemPage.status'), value: String(problem.status) },
        ]}
      />
      <Section title={text('problemPage.where')}>
        {operations.length === 0 && <p>{text('problemPage.anywhere')}</p>}
        <ul className="grid gap-3">
          {operations.map(({ request, summary }) => (
            <li key={request} className="grid gap-0.5">
              <Code>{request}</Code>
              <span lang="en" dir="ltr" className="text-start text-text-2">
                {summary}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a href="/docs/api" className="link">
            {text('problemPage.api')}
          </a>
        </p>
        <p className="text-sm text-text-2">
          <a href="https://www.rfc-editor.org/rfc/rfc9457" rel="noopener" className="link">
            {text('problemPage.all')}
          </a>
        </p>
      </Section>
    </div>
  )
}
