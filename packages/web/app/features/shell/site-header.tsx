import { CircleUser, LogOut, Menu, Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, NavLink, useRouteLoaderData } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { loader as rootLoader } from '../../root.tsx'
import { buttonClass, LinkButton } from '../../ui/button.tsx'
import { DropDown } from '../../ui/drop-down.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Logo } from '../../ui/logo.tsx'
import { PreferencesForm } from './preferences-form.tsx'

/** On top of every page: where one is, the two doors that are open to everybody, and oneself. */
export function SiteHeader() {
  const text = useMessages()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  return (
    <>
      <a
        href="#main"
        className="absolute start-4 -top-24 z-50 rounded-control bg-surface px-4 py-2 font-medium shadow-overlay focus:top-4"
      >
        {text('common.skip')}
      </a>
      <header className="border-b border-border bg-surface print:hidden">
        {root?.demo && (
          <p className="bg-warning-bg px-4 py-1.5 text-center text-sm text-warning print:hidden">
            {text.rich('common.demoBar', {
              a: (parts) => (
                <Link to="/demo" className="font-medium underline underline-offset-2">
                  {parts}
                </Link>
              ),
            })}
          </p>
        )}
        <div className="mx-auto flex min-h-16 max-w-[1480px] items-center justify-between gap-2 px-4 md:gap-6">
          <Link to="/" aria-label={text('common.home')} className="inline-flex rounded-control py-1">
            <Logo />
          </Link>
          <nav aria-label={text('common.site')} className="hidden flex-1 gap-1 md:flex">
            <SiteLink to="/catalog">{text('common.nav.catalog')}</SiteLink>
            <SiteLink to="/verify">{text('common.nav.verify')}</SiteLink>
          </nav>
          <div className="hidden items-center gap-1 md:flex">
            <DropDown label={text('common.preferences')} icon={Settings2}>
              <PreferencesForm />
            </DropDown>
            <Account />
          </div>
          <div className="md:hidden">
            <DropDown label={text('common.menu')} icon={Menu}>
              <nav aria-label={text('common.site')} className="grid">
                <SiteLink to="/catalog">{text('common.nav.catalog')}</SiteLink>
                <SiteLink to="/verify">{text('common.nav.verify')}</SiteLink>
              </nav>
              <hr className="border-border" />
              {root?.session ? <AccountLinks /> : <SignInLink />}
              <hr className="border-border" />
              <PreferencesForm />
            </DropDown>
          </div>
        </div>
      </header>
    </>
  )
}

function SiteLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <NavLink
      to={to}
      className="inline-flex min-h-10 items-center rounded-control px-3 font-medium text-text-2 hover:bg-surface-2 hover:text-text aria-[current]:text-text pointer-coarse:min-h-11"
    >
      {children}
    </NavLink>
  )
}

function SignInLink() {
  const text = useMessages()
  return <LinkButton to="/sign-in">{text('accounts.signIn')}</LinkButton>
}

function Account() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  if (!root?.session) return <SignInLink />
  return (
    <DropDown icon={CircleUser} label={<bdi className="max-w-48 truncate">{root.session.person.name}</bdi>}>
      <AccountLinks />
    </DropDown>
  )
}

/** Where somebody who is signed in can go: their passport, their institutions, and out. */
function AccountLinks() {
  const text = useMessages()
  const session = useRouteLoaderData<typeof rootLoader>('root')?.session
  if (!session) return null
  return (
    <div className="grid gap-1">
      <p className="max-w-64 px-3 text-sm text-text-2">
        <bdi className="break-all">{session.person.email}</bdi>
      </p>
      <SiteLink to="/me">{text('common.nav.me')}</SiteLink>
      {session.memberships.map(({ slug, name }) => (
        <SiteLink key={slug} to={`/manage/${slug}`}>
          <bdi>{name}</bdi>
        </SiteLink>
      ))}
      {session.person.isOperator && <SiteLink to="/operate/health">{text('common.nav.operate')}</SiteLink>}
      <SiteLink to="/me/settings">{text('common.nav.settings')}</SiteLink>
      <form method="post" action="/sign-out">
        <button type="submit" className={`${buttonClass('secondary')} mt-1 w-full`}>
          <Icon as={LogOut} mirror />
          {text('accounts.signOut')}
        </button>
      </form>
    </div>
  )
}
