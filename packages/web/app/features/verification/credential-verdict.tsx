import type { PublicCredential } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Time } from '../../ui/time.tsx'
import { VerdictStrip } from '../../ui/verdict-strip.tsx'
import { VerificationReport } from './verification-report.tsx'

/** What a badge is worth right now, and why it is no longer what it was. */
export function CredentialVerdict({ badge }: { badge: PublicCredential }) {
  return (
    <div className="grid gap-2">
      <Strip badge={badge} />
      <WhyNot badge={badge} />
    </div>
  )
}

/** The verdict of the signed bytes; where the record is ahead of what was published of it, the record's. */
function Strip({ badge }: { badge: PublicCredential }) {
  const text = useMessages()
  const { state, verification, organization } = badge
  const isTakenBack = state === 'revoked' || state === 'suspended'
  if (verification && !(verification.verified && isTakenBack)) return <VerificationReport report={verification} />
  if (isTakenBack)
    return (
      <VerdictStrip
        look="revoked"
        word={text(`verification.verdict.${state}`)}
        sentence={text(verification ? `verification.sentence.${state}` : 'credential.revoked.sentence')}
      />
    )
  return (
    <VerdictStrip
      look="undetermined"
      word={text('credential.granted')}
      sentence={text('credential.granted.sentence', { organization: organization.name })}
    >
      <LinkButton to="" reloadDocument variant="secondary" size="small" className="print:hidden">
        {text('credential.granted.again')}
      </LinkButton>
    </VerdictStrip>
  )
}

/** The public part of a reason; the words themselves go to the holder alone. */
function WhyNot({ badge: { state, revocation, suspension } }: { badge: PublicCredential }) {
  const text = useMessages()
  if (revocation) {
    const reason = `credential.reason.${revocation.reasonClass}`
    return (
      <p className="text-sm">
        {text.rich('credential.revokedOn', { time: () => <Time value={revocation.at} /> })}{' '}
        {text.has(reason) && text(reason)}
      </p>
    )
  }
  if (state !== 'suspended' || !suspension) return null
  return (
    <p className="text-sm">{text.rich('credential.suspendedOn', { time: () => <Time value={suspension.at} /> })}</p>
  )
}
