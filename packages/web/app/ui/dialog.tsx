import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Button, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../lib/i18n/messages.tsx'
import { AriaLocale } from './aria-locale.tsx'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'

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
                  <div className="flex items-start justify-between gap-4">
                    <Heading slot="title" className="text-xl font-bold">
                      {title}
                    </Heading>
                    <Button slot="close" aria-label={text('common.close')} className={closeClass}>
                      <Icon as={X} />
                    </Button>
                  </div>
                  {children(close)}
                </>
              )}
            </AriaDialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </AriaLocale>
  )
}

const closeClass =
  '-me-2 -mt-2 inline-grid size-10 shrink-0 place-items-center rounded-control hover:bg-surface-2 pointer-coarse:size-11'
