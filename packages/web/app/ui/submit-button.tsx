import { LoaderCircle } from 'lucide-react'
import { type ComponentProps, type MouseEvent, useContext } from 'react'
import { useNavigation } from 'react-router'
import { useMessages } from '../lib/i18n/messages.tsx'
import { Button } from './button.tsx'
import { FormContext } from './form-context.ts'
import { Icon } from './icon.tsx'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type'> & {
  /** For forms that are sent by a fetcher: is it on its way? Others find out by themselves. */
  isPending?: boolean
}

/** Sends the form around it. A verb with its object: "Award 300 badges". While it is sent, it says so and stays put. */
export function SubmitButton({ isPending, children, name, value, icon, ...rest }: SubmitButtonProps) {
  const text = useMessages()
  const isSending = useIsSending(name, value)
  const isBusy = isPending ?? isSending
  return (
    <Button
      type="submit"
      name={name}
      value={value}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? preventDefault : undefined}
      {...(icon && !isBusy ? { icon } : {})}
      {...rest}
    >
      {isBusy && <Icon as={LoaderCircle} className="animate-spin" />}
      {children}
      <span role="status" className="sr-only">
        {isBusy && text('common.sending')}
      </span>
    </Button>
  )
}

/** Is it this button whose form is on its way? A form may have several, told apart by name and value. */
function useIsSending(name: string | undefined, value: unknown): boolean {
  const { isSending } = useContext(FormContext)
  const { formData } = useNavigation()
  return isSending && (name === undefined || formData?.get(name) === String(value))
}

function preventDefault(event: MouseEvent): void {
  event.preventDefault()
}
