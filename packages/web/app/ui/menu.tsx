import { Ellipsis, type LucideIcon } from 'lucide-react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useNavigate } from 'react-router'
import { AriaLocale } from './aria-locale.tsx'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'

export interface MenuAction {
  id: string
  label: string
  icon?: LucideIcon
  isDangerous?: boolean
  /** An address to go to, or something to do. */
  run: string | (() => void)
}

/** Less common acts on one thing, behind three dots. Like a dialog, never the only way to an act. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  const navigate = useNavigate()

  function act({ run }: MenuAction) {
    if (typeof run === 'string') void navigate(run)
    else run()
  }

  return (
    <AriaLocale>
      <MenuTrigger>
        <Button
          aria-label={label}
          className="inline-grid size-10 place-items-center rounded-control hover:bg-surface-2 pointer-coarse:size-11"
        >
          <Icon as={Ellipsis} />
        </Button>
        <Popover
          placement="bottom end"
          className="min-w-48 animate-appear rounded-card border border-border bg-surface p-1 shadow-overlay"
        >
          <AriaMenu className="outline-none">
            {actions.map((action) => (
              <MenuItem
                key={action.id}
                id={action.id}
                onAction={() => act(action)}
                className={cx(
                  'flex min-h-10 cursor-pointer items-center gap-2 rounded-control px-3 outline-none data-focused:bg-surface-2 pointer-coarse:min-h-11',
                  action.isDangerous && 'text-danger',
                )}
              >
                {action.icon && <Icon as={action.icon} />}
                {action.label}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </AriaLocale>
  )
}
