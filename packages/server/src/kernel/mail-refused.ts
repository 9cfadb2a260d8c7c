/** The mail server will not take this mail, now or later: its recipient does not exist, or refuses it. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}
