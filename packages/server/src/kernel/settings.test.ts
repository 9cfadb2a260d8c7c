import { describe, expect, it } from 'vitest'
import { readSettings, type settingsSchema } from './settings.ts'
import { StartupError } from './startup-error.ts'

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof StartupError) return error.message
    throw error
  }
  return ''
}

/** For every setting that can be wrong: something that a tired person might write. */
const wrong = {
  CAIRN_PORT: ['http', '65536', '-1', '80.5'],
  CAIRN_FETCH_ALLOW: ['127.0.0.1:8080', 'https://one.example, two.example', 'file:///etc'],
  CAIRN_PUBLIC_URL: ['badges.example.edu', 'ftp://badges.example.edu', 'https://me@badges.example.edu'],
  DATABASE_URL: ['mysql://localhost/cairn', 'localhost:5432'],
  CAIRN_SMTP_URL: ['mail.example.edu', 'http://mail.example.edu'],
  CAIRN_MAIL_FROM: ['me'],
  CAIRN_MASTER_KEY: ['secret', Buffer.alloc(31).toString('base64')],
  CAIRN_LOG_LEVEL: ['loud'],
  CAIRN_TRUST_PROXY: ['maybe'],
  CAIRN_RATE_LIMITS: ['none'],
  CAIRN_FETCH_RELAY: ['relay'],
} as const satisfies { readonly [Name in keyof typeof settingsSchema]?: readonly string[] }

describe('settings', () => {
  it('have a default each, so that none is needed', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, data: './data', rateLimits: true, demo: false })
    expect(settings.publicUrl).toBe('http://127.0.0.1:3000')
  })

  it.each(Object.entries(wrong))('%s stops the start when it is wrong, and says so by name', (name, values) => {
    for (const value of values) {
      const said = problemsOf({ [name]: value })
      expect(said, value).toContain(`${name}: `)
    }
  })

  it('that do not exist are named, too: a misspelt one is not ignored', () => {
    expect(problemsOf({ CAIRN_PROT: '3001' })).toContain('CAIRN_PROT: there is no such setting')
  })

  it('do not repeat a secret that is wrong', () => {
    expect(problemsOf({ CAIRN_MASTER_KEY: 'hunter2' })).not.toContain('hunter2')
  })

  it('are all named at once', () => {
    expect(problemsOf({ CAIRN_PORT: 'x', CAIRN_LOG_LEVEL: 'y' }).split('\n')).toHaveLength(3)
  })

  it('left empty are as good as absent', () => {
    expect(readSettings({ CAIRN_PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('with a public address spell it as an origin, and are not started with more than one: nothing is served below a path', () => {
    for (const text of [
      'https://badges.example.edu',
      'https://Badges.example.edu:443/',
      ' https://badges.example.edu/',
    ])
      expect(readSettings({ CAIRN_PUBLIC_URL: text }).publicUrl).toBe('https://badges.example.edu')
    for (const more of ['/badges', '/badges/', '/?x', '/#x', '//'])
      expect(problemsOf({ CAIRN_PUBLIC_URL: `https://badges.example.edu${more}` }), more).toContain('below a path')
  })
})
