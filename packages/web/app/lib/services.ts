import type { Client, Session } from '@cairn/api'
import { createContext, type RouterContextProvider } from 'react-router'
import type { Locale } from './i18n/locales.ts'
import type { Theme } from './theme.ts'

/** What the server hands to the pages of one request. */
export interface Services {
  /** The contract's client, with the visitor's own session. Pages use the `api` context, which wraps it. */
  api: Client
  /** Of this answer's content security policy. */
  nonce: string
  /** Where this Cairn is reached, without a slash at the end. */
  publicUrl: string
  /** Is this a Cairn with the demo institution? */
  demo: boolean
  /** Do mails stay here, to be read under /operate/mails, instead of being sent? */
  mailsAreCaught: boolean
  /** Who is signed in. */
  session: Session | null
  locale: Locale
  theme: Theme
  /** For the visitor to quote when something went wrong. */
  requestId: string
  /** Adds a whole `Set-Cookie` value to the answer. */
  setCookie(header: string): void
}

/** Set by the server for each request; exported through `entry.server`, so that both sides hold the same object. */
export const services = createContext<Services>()

/** The client that loaders and actions use: its refusals become pages and form errors (see `refusals.ts`). */
export const api = createContext<Client>()

/** The part of a loader's or action's arguments that most helpers here need. */
export type Context = Readonly<RouterContextProvider>
