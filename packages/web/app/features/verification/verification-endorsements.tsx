import type { Verification } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Section } from '../../ui/section.tsx'
import { nameOfIssuer } from './verdict.ts'

/** What others say in the badge; each was signed by somebody else, and so has a verdict of its own. */
export function VerificationEndorsements({ report: { endorsements = [] } }: { report: Verification }) {
  const text = useMessages()
  if (endorsements.length === 0) return null
  return (
    <Section title={text('verification.endorsements')}>
      <ul className="grid gap-3">
        {endorsements.map(({ pointer, verdict, issuer, comment }) => (
          <li key={pointer} className="grid gap-1 rounded-card border border-border bg-surface p-4">
            {issuer && (
              <p className="font-medium wrap-anywhere">
                <bdi>{issuer.name ?? nameOfIssuer(issuer.id)}</bdi>
              </p>
            )}
            {comment && <p className="whitespace-pre-line wrap-anywhere">{comment}</p>}
            <p className="text-sm text-text-2">{text(`verification.verdict.${verdict}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
