import { z } from 'zod'
import { StartupError } from './startup-error.ts'

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((word) => word === 'true' || word === '1' || word === 'yes')
const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))
/** Our addresses begin at the root of their host: what else stands in this one would be left out of every link. */
const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    isOrigin,
    'a scheme, a host and at most a port, as in https://badges.example.edu: Cairn is not served below a path',
  )
  .transform((url) => new URL(url).origin)

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.href === `${url.origin}/`
}

const isAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

/** Every setting: its type, its default, and its sentence of documentation. The reference page is written from this. */
export const settingsSchema = {
  CAIRN_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every network card.'),
  CAIRN_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('Port to listen on; 0 takes a free one.'),
  CAIRN_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('Folder for everything that must be kept: database, keys, files.'),
  CAIRN_PUBLIC_URL: origin
    .optional()
    .describe(
      'Address under which the world sees this Cairn, without a path, e.g. https://badges.example.edu. Without it, issuers are did:key and links point to this machine.',
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or newer of your own. Without it, a PostgreSQL runs inside the data folder.'),
  CAIRN_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server, smtp://user:password@host:port. Without it, mails are caught and readable in the app.'),
  CAIRN_MAIL_FROM: z.string().min(3).default('Cairn <cairn@localhost>').describe('Sender of mails.'),
  CAIRN_SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https|tel)$/ })
    .optional()
    .describe(
      'Whom to tell about a security hole, e.g. mailto:security@example.edu; stands in /.well-known/security.txt. Without it there is no such file.',
    ),
  CAIRN_MASTER_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'not 32 bytes in base64')
    .optional()
    .describe(
      '32 bytes in base64 that wrap the signing keys. Without it, one is made in the data folder (master.key, mode 600).',
    ),
  CAIRN_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much is logged; the demo logs warnings only, unless told otherwise.'),
  CAIRN_TRUST_PROXY: flag
    .default(false)
    .describe('Believe X-Forwarded-For and -Proto; only behind a proxy that sets them.'),
  CAIRN_RATE_LIMITS: flag.default(true).describe('Limit requests per address. Off only for tests and measurements.'),
  CAIRN_FETCH_ALLOW: list
    .refine((all) => all.every(isAddress), 'addresses such as http://127.0.0.1:8080, separated by commas')
    .default([])
    .describe(
      'Origins that may be fetched although they are private, not https or at another port than 80 and 443, separated by commas (e.g. http://127.0.0.1:8080). A did:web with a port in its name needs none of it.',
    ),
  CAIRN_FETCH_RELAY: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Send every outgoing document fetch to this address with the target appended, e.g. http://127.0.0.1:9000/?url=',
    ),
  CAIRN_TRUSTED_ISSUERS: z
    .string()
    .optional()
    .describe('JSON file `[{id, name, url?}]` of issuers this instance recognizes.'),
} as const

type Parsed = { [Name in keyof typeof settingsSchema]: z.output<(typeof settingsSchema)[Name]> }

export interface Settings {
  host: string
  port: number
  data: string
  /** As configured; `undefined` on a machine without a public address. */
  configuredPublicUrl: string | undefined
  /** What links are made with: the configured address, or where we listen. Set once we do. */
  publicUrl: string
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  /** `mailto:`, https or `tel:` */
  securityContact: string | undefined
  masterKey: string | undefined
  logLevel: string
  trustProxy: boolean
  rateLimits: boolean
  fetchAllow: readonly string[]
  fetchRelay: string | undefined
  trustedIssuers: string | undefined
  demo: boolean
  /** For test suites: their contexts may be named, and there are the profiles that only they ask for. */
  conformance: boolean
}

/**
 * Settings from environment variables.
 *
 * @throws StartupError naming each variable that is wrong, and why
 */
export function readSettings(
  environment: Record<string, string | undefined>,
  { demo = false, conformance = false } = {},
): Settings {
  const problems: string[] = []
  const parsed = Object.fromEntries(
    Object.entries(settingsSchema).map(([name, schema]) => {
      const given = environment[name]?.trim()
      const result = schema.safeParse(given === '' ? undefined : given)
      if (!result.success) problems.push(`${name}: ${result.error.issues.map((issue) => issue.message).join(', ')}`)
      return [name, result.data]
    }),
  ) as Parsed
  const known = new Set([...Object.keys(settingsSchema), 'CAIRN_STANDARDS', 'CAIRN_DEEP'])
  for (const name of Object.keys(environment))
    if (name.startsWith('CAIRN_') && !known.has(name)) problems.push(`${name}: there is no such setting`)
  if (problems.length > 0) throw new StartupError(`These settings are wrong:\n  ${problems.join('\n  ')}`)
  return {
    host: parsed.CAIRN_HOST,
    port: parsed.CAIRN_PORT,
    data: parsed.CAIRN_DATA,
    configuredPublicUrl: parsed.CAIRN_PUBLIC_URL,
    publicUrl:
      parsed.CAIRN_PUBLIC_URL ??
      `http://${parsed.CAIRN_HOST === '0.0.0.0' ? 'localhost' : parsed.CAIRN_HOST}:${parsed.CAIRN_PORT}`,
    databaseUrl: parsed.DATABASE_URL,
    smtpUrl: parsed.CAIRN_SMTP_URL,
    mailFrom: parsed.CAIRN_MAIL_FROM,
    securityContact: parsed.CAIRN_SECURITY_CONTACT,
    masterKey: parsed.CAIRN_MASTER_KEY,
    // whoever tries the demo reads its addresses, not its log
    logLevel: demo && !environment.CAIRN_LOG_LEVEL?.trim() ? 'warn' : parsed.CAIRN_LOG_LEVEL,
    trustProxy: parsed.CAIRN_TRUST_PROXY,
    rateLimits: parsed.CAIRN_RATE_LIMITS,
    fetchAllow: parsed.CAIRN_FETCH_ALLOW,
    fetchRelay: parsed.CAIRN_FETCH_RELAY,
    trustedIssuers: parsed.CAIRN_TRUSTED_ISSUERS,
    demo,
    conformance,
  }
}
