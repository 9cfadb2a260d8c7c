import { Clock, FileText, GraduationCap } from 'lucide-react'
import { Code } from '../../ui/code.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress, ProgressRing } from '../../ui/progress.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Badge, StatePill } from '../../ui/state-pill.tsx'
import { LevelBadge, Stones } from '../../ui/stones.tsx'
import { Time } from '../../ui/time.tsx'
import { VerdictStrip } from '../../ui/verdict-strip.tsx'
import { KitSection, Row } from './kit-section.tsx'

const LEVELS = [1, 2, 3, 4] as const

/** What says how something is. */
export function KitStates() {
  return (
    <>
      <KitSection title="Logo, stones, badges">
        <Row>
          <Logo />
          {LEVELS.map((level) => (
            <Stones key={level} level={level} size={48} className="text-primary" />
          ))}
        </Row>
        <Row>
          {LEVELS.map((level) => (
            <LevelBadge key={level} level={level} />
          ))}
          <Badge icon={Clock}>40 hours</Badge>
          <Badge icon={GraduationCap}>EQF 5</Badge>
          <Time value="2026-11-23T14:05:00Z" />
          <Time value="2026-11-23T14:05:00Z" show="moment" />
          <Code>crd_01kjqc3v9m2x7e5w8z4t6r1y0h</Code>
        </Row>
      </KitSection>

      <KitSection title="State pills">
        <Row>
          <StatePill tone="success">Published</StatePill>
          <StatePill tone="warning">Changes requested</StatePill>
          <StatePill tone="danger">Revoked</StatePill>
          <StatePill tone="info">In review</StatePill>
          <StatePill tone="neutral" icon={FileText}>
            Draft
          </StatePill>
        </Row>
      </KitSection>

      <KitSection title="Verdict strips">
        <VerdictStrip
          look="valid"
          word="Valid"
          sentence="Signed by Northfield University, unchanged, and not revoked."
          aside="Checked just now"
        >
          <Disclosure summary="What was checked">
            <ul className="list-disc ps-5">
              <li>The signature is that of did:web:northfield.example.</li>
              <li>The credential is not on the list of revoked ones.</li>
            </ul>
          </Disclosure>
        </VerdictStrip>
        <VerdictStrip
          look="unrecognized"
          word="Valid, issuer not recognized"
          sentence="The signature is right, but nobody here vouches for who this issuer is."
        />
        <VerdictStrip
          look="undetermined"
          word="Could not be determined"
          sentence="The issuer's site did not answer, so its keys could not be read."
        />
        <VerdictStrip
          look="revoked"
          word="Revoked"
          sentence="Northfield University took this badge back on 2 March 2026."
        />
        <VerdictStrip look="invalid" word="Not valid" sentence="It was changed after it was signed." />
        <VerdictStrip look="expired" word="Expired" sentence="It was good until 3 March 2026." />
      </KitSection>

      <KitSection title="Notices, progress, waiting">
        <Notice tone="info">Nothing that you drop here is stored.</Notice>
        <Notice tone="success" title="291 badges were awarded">
          They are on their way.
        </Notice>
        <Notice tone="warning" title="This institution's domain is not checked">
          Add the DNS record.
        </Notice>
        <Notice tone="danger" title="The key store is away" />
        <Progress label="Awarding badges" done={12480} total={100000} aside="About 2 minutes left · 3 problems" />
        <Row>
          <ProgressRing label="Steps" done={0} total={3} />
          <ProgressRing label="Steps" done={2} total={3} />
          <ProgressRing label="Steps" done={3} total={3} size={64} />
        </Row>
        <Skeleton />
      </KitSection>
    </>
  )
}
