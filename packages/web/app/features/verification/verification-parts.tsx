import type { Verification } from '@cairn/api'
import type { ReactNode } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Section } from '../../ui/section.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { nameOfIssuer, TONE } from './verdict.ts'

type Part = Pick<NonNullable<Verification['contained']>[number], 'pointer' | 'verdict' | 'code' | 'issuer'>

/** The credentials inside of this one. Each was signed for itself, and so has a verdict of its own. */
export function VerificationParts({ report: { endorsements = [], contained = [] } }: { report: Verification }) {
  const text = useMessages()
  return (
    <>
      {contained.length > 0 && (
        <Section title={text('verification.contained')}>
          <ul className="grid gap-3">
            {contained.map(({ name, ...part }) => (
              <PartCard key={part.pointer} part={part}>
                <p className="font-medium wrap-anywhere">
                  {name === undefined ? text('verification.unnamed') : <bdi>{name}</bdi>}
                </p>
              </PartCard>
            ))}
          </ul>
        </Section>
      )}
      {endorsements.length > 0 && (
        <Section title={text('verification.endorsements')}>
          <ul className="grid gap-3">
            {endorsements.map(({ comment, ...part }) => (
              <PartCard key={part.pointer} part={part}>
                {comment ? (
                  <p className="whitespace-pre-line wrap-anywhere">
                    <bdi>{comment}</bdi>
                  </p>
                ) : (
                  <p className="text-text-2">{text('verification.unsaid')}</p>
                )}
              </PartCard>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function PartCard({ part: { verdict, code, issuer }, children }: { part: Part; children: ReactNode }) {
  const text = useMessages()
  const reason = `verification.code.${code}`
  return (
    <li className="grid gap-2 rounded-card border border-border bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-48">{children}</div>
        <StatePill tone={TONE[verdict]}>{text(`verification.verdict.${verdict}`)}</StatePill>
      </div>
      {issuer && (
        <p className="text-sm text-text-2 wrap-anywhere">
          {text('verification.issuer')} <bdi className="text-text">{nameOfIssuer(issuer.id)}</bdi>
          {issuer.name && (
            <>
              {' · '}
              {text.rich('verification.callsItself', { name: () => <bdi>{issuer.name}</bdi> })}
            </>
          )}
        </p>
      )}
      {code && text.has(reason) && <p className="text-sm text-text-2">{text(reason)}</p>}
    </li>
  )
}
