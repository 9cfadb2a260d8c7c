import { type Client, createClient, ProblemError, type Session } from '@cairn/api'
import { CommandError, EXIT } from './exit.ts'

/** Options of every command that speaks to a Cairn. */
export const serverOptions = [
  { flags: '--server <url>', description: 'the Cairn to speak to; CAIRN_SERVER unless said' },
  {
    flags: '--organization <name>',
    description: 'the short name of the institution; needed by who belongs to several',
  },
] as const

type Options = Record<string, string | boolean | undefined>

/**
 * A client of the Cairn that the options or the environment name, as whoever the API token in `CAIRN_TOKEN` belongs to. A
 * token is never an argument: those are seen by everybody on the machine.
 *
 * @throws CommandError when either is missing
 */
export function connect({ server }: Options): Client {
  const baseUrl = typeof server === 'string' ? server : process.env.CAIRN_SERVER
  if (!baseUrl || !URL.canParse(baseUrl))
    throw new CommandError('Which Cairn? Say --server or CAIRN_SERVER, with an address such as https://cairn.example.')
  const token = process.env.CAIRN_TOKEN
  if (!token) throw new CommandError('CAIRN_TOKEN is missing: an API token, made on the page of your settings.')
  return createClient({ baseUrl, headers: { authorization: `Bearer ${token}` } })
}

/** The institution that is meant: by its short name, or the only one. @throws CommandError */
export async function chooseOrganization(client: Client, { organization }: Options): Promise<string> {
  const { memberships } = await asked(client.accounts.session())
  const meant = organization ? memberships.filter(({ slug }) => slug === organization) : memberships
  const [only] = meant
  if (only && meant.length === 1) return only.organizationId
  const known = memberships.map(({ slug }: Session['memberships'][number]) => slug).join(', ')
  throw new CommandError(
    known
      ? `Which institution? Say --organization with one of: ${known}.`
      : 'The token belongs to nobody who is a member of an institution.',
  )
}

/**
 * What a Cairn answered. Its refusal ends the command with its sentence: exit code 1, or 2 when nothing usable came.
 *
 * @throws CommandError
 */
export async function asked<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (error) {
    if (error instanceof ProblemError) {
      const { title, detail, code, status } = error.problem
      throw new CommandError(
        `${title}${detail ? `: ${detail}` : ''} (${code})`,
        status >= 500 || code === 'server.unexpected_answer' ? EXIT.unknown : EXIT.no,
      )
    }
    // what fetch throws for an address that nobody answers
    if (error instanceof TypeError)
      throw new CommandError(
        `The server does not answer: ${error.cause instanceof Error ? error.cause.message : error.message}`,
        EXIT.unknown,
      )
    throw error
  }
}
