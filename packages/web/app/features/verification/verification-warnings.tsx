import type { Verification } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Notice } from '../../ui/notice.tsx'

type Warning = Verification['warnings'][number]

/** A warning about who signed it stands where it says who did. */
export const isAboutIssuer = ({ code }: Warning) => code.startsWith('issuer.')
/** What is in the badge has verdicts of its own, which say the same. */
const isAboutPart = ({ code }: Warning) => /^(contained|endorsement)\./.test(code)

/** It stands in the verdict. */
const isInVerdict = ({ code }: Warning) => code === 'proof.derived'

/** What is to be known beside the verdict, and changes none. */
export function VerificationWarnings({ report: { warnings } }: { report: Verification }) {
  const isSaidElsewhere = (warning: Warning) => isAboutIssuer(warning) || isAboutPart(warning) || isInVerdict(warning)
  return <Warnings warnings={warnings.filter((warning) => !isSaidElsewhere(warning))} />
}

/** Warnings, one notice each. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const text = useMessages()
  return warnings.map(({ code, detail }) => {
    const key = `verification.warning.${code}`
    return (
      <Notice key={`${code}${detail}`} tone="warning" title={text.has(key) ? text(key) : code}>
        {detail && <bdi className="wrap-anywhere">{detail}</bdi>}
      </Notice>
    )
  })
}
