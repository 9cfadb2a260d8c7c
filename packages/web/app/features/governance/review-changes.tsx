import type { contract, Response, VersionDiff } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { VersionChanges } from '../catalog/version-changes.tsx'

type Text = Response<typeof contract.governance.proposalText>

/** What a proposal changes of the version in force, as tracked changes. */
export function ReviewChanges({ changes }: { changes: VersionDiff }) {
  const text = useMessages()
  const version = changes.from
  return (
    <Card title={text('proposals.changes.version', { version })}>
      {changes.changes.length === 0 ? (
        <p className="text-text-2">{text('proposals.changes.version.none', { version })}</p>
      ) : (
        <>
          <p className="text-text-2">{text(`catalog.diff.${changes.class}`)}</p>
          <VersionChanges changes={changes.changes} language={changes.language} level={3} />
        </>
      )}
    </Card>
  )
}

/** What changed since whoever reads looked last; absent where they read this text already. */
export function ReviewSeen({ read, language }: { read: Text; language: string }) {
  const text = useMessages()
  const format = useFormat()
  if (!read.seen) return null
  return (
    <Card title={text('proposals.changes.seen', { day: format.day(read.seen.at) })} className="border-warning">
      <p className="text-text-2">{text('proposals.changes.seen.lead')}</p>
      <VersionChanges changes={read.changes} language={language} level={3} />
      <Form name="look" className="gap-0">
        <input type="hidden" name="definitionHash" value={read.definitionHash} />
        <div>
          <SubmitButton variant="secondary">{text('proposals.changes.seen.done')}</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
