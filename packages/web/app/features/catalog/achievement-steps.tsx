import type { Achievement, Permission } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MissingElements } from './achievement-checklist.tsx'

interface Reader {
  permissions: readonly Permission[]
  /** Wrote in this text or proposed it: somebody else decides on it. */
  isOwn: boolean
}

interface AchievementStepsProps {
  achievement: Achievement
  reader: Reader
  isEditing: boolean
  /** Something was typed and not saved. */
  isDirty: boolean
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** What comes next for this text, and whose turn it is. */
export function AchievementSteps(props: AchievementStepsProps) {
  const text = useMessages()
  const { achievement, reader, refused } = props
  const { state, version } = achievement
  const may = (permission: Permission) => reader.permissions.includes(permission)
  const mayRetire = may('achievement.publish') && version > 0 && (state === 'published' || state === 'draft')
  const mayDiscard = may('achievement.edit') && state === 'draft'
  if (state === 'retired' || (state === 'published' && !mayRetire)) return null
  return (
    <Card title={text('manage.achievements.steps')}>
      {state === 'draft' && <Propose {...props} may={may('achievement.propose')} />}
      {state === 'proposed' && <Decide {...props} may={may('achievement.approve')} />}
      {state === 'approved' && <Publish {...props} />}
      {mayDiscard && (
        <Disclosure summary={text('manage.achievements.discard')} isOpen={refused === 'discard'}>
          <Form name="discard">
            <p className="text-text-2">{text('manage.achievements.discard.lead')}</p>
            <SubmitButton variant="danger">{text('manage.achievements.discard')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      {mayRetire && (
        <Disclosure summary={text('manage.achievements.retire')} isOpen={refused === 'retire'}>
          <Form name="retire">
            <p className="text-text-2">{text('manage.achievements.retire.lead')}</p>
            <TextField name="reason" label={text('manage.achievements.retire.reason')} maxLength={500} isRequired />
            <SubmitButton variant="danger">{text('manage.achievements.retire')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}

function Propose({ achievement, may, isDirty, isEditing }: AchievementStepsProps & { may: boolean }) {
  const text = useMessages()
  const missing = achievement.completeness.filter(({ mandatory, present }) => mandatory && !present)
  if (!may) return <p className="text-text-2">{text('manage.achievements.propose.others')}</p>
  if (missing.length > 0)
    return (
      <div className="grid gap-2">
        <p>{text('manage.achievements.propose.missing')}</p>
        <MissingElements ticks={missing} isEditable={isEditing} />
      </div>
    )
  return (
    <Form name="propose">
      <Seen achievement={achievement} />
      <p className="text-text-2">
        {text(isDirty ? 'manage.achievements.propose.dirty' : 'manage.achievements.propose.lead')}
      </p>
      <SubmitButton disabled={isDirty}>{text('manage.achievements.propose')}</SubmitButton>
    </Form>
  )
}

function Decide({ achievement, reader, refused, may }: AchievementStepsProps & { may: boolean }) {
  const text = useMessages()
  if (!may) return <p className="text-text-2">{text('manage.achievements.approve.others')}</p>
  if (reader.isOwn) return <p className="text-text-2">{text('manage.achievements.approve.own')}</p>
  return (
    <>
      <Form name="approve">
        <Seen achievement={achievement} />
        <p className="text-text-2">{text('manage.achievements.approve.lead')}</p>
        <SubmitButton>{text('manage.achievements.approve')}</SubmitButton>
      </Form>
      <SendBack achievement={achievement} isOpen={refused === 'return'} />
    </>
  )
}

function Publish({ achievement, reader, refused }: AchievementStepsProps) {
  const text = useMessages()
  const mayPublish = reader.permissions.includes('achievement.publish')
  const mayReturn = reader.permissions.includes('achievement.approve') && !reader.isOwn
  return (
    <>
      {!mayPublish && <p className="text-text-2">{text('manage.achievements.publish.others')}</p>}
      {mayPublish && (
        <Form name="publish">
          <Seen achievement={achievement} />
          <p className="text-text-2">{text('manage.achievements.publish.lead')}</p>
          <SubmitButton>{text('manage.achievements.publish', { version: achievement.version + 1 })}</SubmitButton>
        </Form>
      )}
      {mayReturn && <SendBack achievement={achievement} isOpen={refused === 'return'} />}
    </>
  )
}

function SendBack({ achievement, isOpen }: { achievement: Achievement; isOpen: boolean }) {
  const text = useMessages()
  const isApproved = achievement.state === 'approved'
  return (
    <Disclosure summary={text('manage.achievements.return')} isOpen={isOpen}>
      <Form name="return">
        <Seen achievement={achievement} />
        <p className="text-text-2">
          {text(isApproved ? 'manage.achievements.return.approved' : 'manage.achievements.return.lead')}
        </p>
        <TextArea name="remarks" label={text('manage.achievements.return.remarks')} isRequired />
        <SubmitButton variant="secondary">{text('manage.achievements.return')}</SubmitButton>
      </Form>
    </Disclosure>
  )
}

/** Which text was read: a decision names it, and one on a text that changed meanwhile is refused. */
function Seen({ achievement }: { achievement: Achievement }) {
  return <input type="hidden" name="definitionHash" value={achievement.definitionHash} />
}
