import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Button, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../lib/i18n/messages.tsx'
import { AriaLocale } from './aria-locale.tsx'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button.tsx'

interface DialogProps {
  /** On the button that opens it. */
  trigger: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  title: string
  /** Buttons in it call `close`. */
  children: (close: () => void) => ReactNode
}

/**
 * A question over the page. It needs a script, so nothing that must be possible lives only here: what changes something
 * has a page of its own, and the dialog is the quicker way.
 */
export function Dialog({ trigger, variant = 'secondary', size, title, children }: DialogProps) {
  const text = useMessages()
  return (
    <AriaLocale>
      <DialogTrigger>
        <Button className={buttonClass(variant, size)}>{trigger}</Button>
        <ModalOverlay
          isDismissable
          className="fixed inset-0 z-40 grid animate-appear place-items-center bg-[rgb(0_0_0/0.5)] p-4"
        >
          <Modal className="max-h-full w-full max-w-lg overflow-auto rounded-card bg-surface shadow-overlay">
            <AriaDialog className="grid gap-4 p-6 outline-none">
              {({ close }) => (
                <>
                  <Heading slot="title" className="text-xl font-bold">
                    {title}
                  </Heading>
                  {children(close)}
                  <Button slot="close" className={buttonClass('quiet', 'small')}>
                    {text('common.close')}
                  </Button>
                </>
              )}
            </AriaDialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </AriaLocale>
  )
}
