import type { Award } from '@cairn/api'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'

/** How often to look whether the signature is there, in milliseconds. */
const LOOK_EVERY = 2000

/** While an award is not signed: that it is on its way, or why it is late, and a way to hurry it. */
export function AwardSigning({ award, maySign }: { award: Award; maySign: boolean }) {
  const text = useMessages()
  const { revalidate } = useRevalidator()
  const isWaiting = award.state === 'granted'

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => void revalidate(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [isWaiting, revalidate])

  if (!isWaiting) return null
  if (!award.signing)
    return <Notice title={text('manage.awards.one.signing')}>{text('manage.awards.one.signingHint')}</Notice>
  const { attempts, lastError } = award.signing
  const reason = `problems.${lastError}`
  return (
    <Notice tone="warning" title={text('manage.awards.one.failed', { count: attempts })}>
      <p className="mb-3">
        {text('manage.awards.one.failedFor')} {text.has(reason) ? text(reason) : <Code>{lastError}</Code>}
      </p>
      {maySign && (
        <Form name="sign">
          <div>
            <SubmitButton variant="secondary">{text('manage.awards.one.sign')}</SubmitButton>
          </div>
        </Form>
      )}
    </Notice>
  )
}
