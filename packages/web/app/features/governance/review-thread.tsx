import { MessageSquare } from 'lucide-react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Time } from '../../ui/time.tsx'
import { fieldLabel } from '../catalog/achievement-differences.ts'
import type { Thread } from './review-places.ts'

/** What is needed to comment on a text. */
export interface Commenting {
  threads: readonly Thread[]
  /** The text that is read. */
  definitionHash: string
  mayComment: boolean
  /** The form that was refused stays open. */
  refused: string | undefined
}

interface CommentsAtProps extends Commenting {
  /** The place; what is said of it stands in `threads` already. */
  pointer: string
  /** What the place is called. */
  label: string
  /** Places to choose from, where several are shown as one. */
  choices?: readonly { value: string; label: string }[]
}

/** What was said of one place of the text, and the form to say more. */
export function CommentsAt({ pointer, label, choices, threads, ...commenting }: CommentsAtProps) {
  return (
    <div className="grid gap-3">
      {threads.map((thread) => (
        <ThreadOf key={thread.comment.id} thread={thread} isPlaceShown={choices !== undefined} {...commenting} />
      ))}
      {commenting.mayComment && <NewComment pointer={pointer} label={label} choices={choices} {...commenting} />}
    </div>
  )
}

type Rest = Omit<Commenting, 'threads'>

function ThreadOf({ thread, isPlaceShown, ...rest }: { thread: Thread; isPlaceShown: boolean } & Rest) {
  const text = useMessages()
  const format = useFormat()
  const { comment, replies } = thread
  const { resolved } = comment
  const isEarlier = comment.definitionHash !== rest.definitionHash
  return (
    <section
      aria-label={text('proposals.comment')}
      className="grid max-w-measure gap-3 rounded-card border-s-4 border-info bg-surface-2 p-3"
    >
      {[comment, ...replies].map((one) => (
        <div key={one.id} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-text-2">
            <Icon as={MessageSquare} size={16} />
            <bdi className="font-medium text-text">{one.authorName}</bdi>
            <Time value={one.createdAt} />
            {one === comment && isPlaceShown && comment.pointer !== '' && (
              <Badge>{fieldLabel(comment.pointer.slice(1).replaceAll('/', '.'), text)}</Badge>
            )}
            {one === comment && isEarlier && <Badge>{text('proposals.comment.earlier')}</Badge>}
          </p>
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {one.text}
          </p>
        </div>
      ))}
      {resolved && (
        <p className="text-sm text-text-2">
          {text('proposals.comment.resolved', { name: resolved.name, day: format.day(resolved.at) })}
        </p>
      )}
      {!resolved && rest.mayComment && <Answers comment={comment} {...rest} />}
    </section>
  )
}

function Answers({ comment, definitionHash, refused }: { comment: Thread['comment'] } & Rest) {
  const text = useMessages()
  const name = `comment.${comment.id}`
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <Disclosure summary={text('proposals.comment.reply')} isOpen={refused === name}>
        <Form name={name} className="gap-3">
          <input type="hidden" name="pointer" value={comment.pointer} />
          <input type="hidden" name="inReplyTo" value={comment.id} />
          <input type="hidden" name="definitionHash" value={definitionHash} />
          <TextArea name="text" label={text('proposals.comment.reply.text')} isRequired rows={2} />
          <div>
            <SubmitButton variant="secondary" size="small">
              {text('proposals.comment.reply.add')}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
      <Form name={`resolve.${comment.id}`} className="gap-0">
        <input type="hidden" name="commentId" value={comment.id} />
        <SubmitButton variant="quiet" size="small">
          {text('proposals.comment.resolve')}
        </SubmitButton>
      </Form>
    </div>
  )
}

function NewComment({
  pointer,
  label,
  choices,
  definitionHash,
  refused,
}: Pick<CommentsAtProps, 'pointer' | 'label' | 'choices' | 'definitionHash' | 'refused'>) {
  const text = useMessages()
  const name = `comment.at${pointer.replaceAll('/', '-')}`
  return (
    <div className="text-sm">
      <Disclosure
        isOpen={refused === name}
        summary={
          <>
            {text('proposals.comment')}
            <span className="sr-only">: {label}</span>
          </>
        }
      >
        <Form name={name} className="gap-3">
          {choices ? (
            <Select name="pointer" label={text('proposals.comment.about')} options={choices} isRequired />
          ) : (
            <input type="hidden" name="pointer" value={pointer} />
          )}
          <input type="hidden" name="definitionHash" value={definitionHash} />
          <TextArea name="text" label={text('proposals.comment.on', { place: label })} isRequired rows={3} />
          <div>
            <SubmitButton variant="secondary" size="small">
              {text('proposals.comment.add')}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  )
}
