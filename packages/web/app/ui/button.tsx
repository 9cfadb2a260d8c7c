import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-on-primary border-primary hover:bg-primary-hover hover:border-primary-hover',
  secondary: 'bg-surface text-text border-border-strong hover:bg-surface-2',
  quiet: 'bg-transparent text-text border-transparent hover:bg-surface-2',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-bg',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-8 px-3 text-sm pointer-coarse:min-h-11',
  medium: 'min-h-10 px-4 pointer-coarse:min-h-11',
  large: 'min-h-12 px-6 text-lg',
}

/** How a button looks, for elements that are not ours. */
export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'medium'): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-control border py-1.5 text-center font-medium no-underline transition-colors select-none',
    'disabled:cursor-not-allowed disabled:border-border disabled:bg-surface-2 disabled:text-text-3 aria-disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
  )
}

interface Look {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon
  children?: ReactNode
}

/** Does something on this page. What sends a form is a `SubmitButton`. */
export function Button({
  variant,
  size,
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button type={type} className={cx(buttonClass(variant, size), className)} {...rest}>
      {icon && <Icon as={icon} />}
      {children}
    </button>
  )
}

/** Goes somewhere, and looks like a button. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: Look & ComponentProps<typeof Link>) {
  return (
    <Link className={cx(buttonClass(variant, size), className)} {...rest}>
      {icon && <Icon as={icon} />}
      {children}
    </Link>
  )
}

/** An icon alone, with its name for those who do not see it, and as a tip for those who do. */
export function IconButton({
  label,
  icon,
  className,
  type = 'button',
  ...rest
}: { label: string; icon: LucideIcon } & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'inline-grid size-10 place-items-center rounded-control hover:bg-surface-2 pointer-coarse:size-11',
        className,
      )}
      {...rest}
    >
      <Icon as={icon} />
    </button>
  )
}
