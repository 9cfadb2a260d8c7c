import { type Client, createClient } from '@cairn/api'

/** The contract's client in the browser, for what a form cannot do: passkeys, previews. Same site, same cookie. */
export function browserApi(): Client {
  return createClient({ baseUrl: window.location.origin })
}
