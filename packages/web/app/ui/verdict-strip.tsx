import { CircleCheck, Clock, OctagonX } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'
import { TONES, type Tone } from './state-pill.tsx'

/** Six looks. What each word means is the page's business; none looks or reads like another. */
export type VerdictLook = 'valid' | 'unrecognized' | 'undetermined' | 'revoked' | 'invalid' | 'expired'

const LOOKS: Record<VerdictLook, { tone: Tone; drawing: () => ReactNode }> = {
  valid: { tone: 'success', drawing: () => <Icon as={CircleCheck} size={36} /> },
  unrecognized: { tone: 'warning', drawing: () => <DiamondAlert /> },
  undetermined: { tone: 'neutral', drawing: () => <DottedQuestion /> },
  revoked: { tone: 'danger', drawing: () => <Icon as={OctagonX} size={36} /> },
  invalid: { tone: 'danger', drawing: () => <Icon as={OctagonX} size={36} /> },
  expired: { tone: 'neutral', drawing: () => <Icon as={Clock} size={36} /> },
}

interface VerdictStripProps {
  look: VerdictLook
  /** The verdict in one or two words. */
  word: string
  /** What it means, in one sentence. */
  sentence: ReactNode
  /** When it was checked. */
  aside?: ReactNode
  /** "What was checked". */
  children?: ReactNode
  /** The word as the page's heading of this level, where the verdict is the page. */
  level?: 1 | 2
}

/** Is it good? One word, one color, one shape, one sentence. */
export function VerdictStrip({ look, word, sentence, aside, children, level = 2 }: VerdictStripProps) {
  const { tone, drawing } = LOOKS[look]
  const Heading = `h${level}` as const
  return (
    <section data-verdict={look} className={cx('rounded-card border border-current p-4 md:p-5', TONES[tone])}>
      <div className="flex items-start gap-3 md:gap-4">
        {drawing()}
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Heading className="text-xl font-bold">{word}</Heading>
            {aside && <p className="text-sm">{aside}</p>}
          </div>
          <p className="mt-1 text-text">{sentence}</p>
        </div>
      </div>
      {children && <div className="mt-3 border-t border-current/25 pt-3 text-text">{children}</div>}
    </section>
  )
}

function Drawing(props: ComponentProps<'svg'>) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={36}
      height={36}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
      {...props}
    />
  )
}

function DiamondAlert() {
  return (
    <Drawing>
      <path d="M12 2.5 21.500 12 12 21.500 2.500 12z" />
      <path d="M12 7.500v5.500M12 16.250v.01" />
    </Drawing>
  )
}

function DottedQuestion() {
  return (
    <Drawing>
      <circle cx="12" cy="12" r="9.500" strokeDasharray="0.1 3.630" strokeWidth={2} />
      <path d="M9.600 9.300a2.500 2.500 0 1 1 3.400 2.800c-.6.3-1 .7-1 1.400M12 16.500v.01" />
    </Drawing>
  )
}
