import { mkdtemp, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'
import { createLog } from '../kernel/log.ts'
import { readSettings } from '../kernel/settings.ts'
import { StartupError } from '../kernel/startup-error.ts'
import { readTrustedIssuers } from '../modules/verification/index.ts'
import { REQUEST_TIME } from './refuse-unreadable.ts'
import { serve } from './serve.ts'

async function listening() {
  const { app } = await createWorld()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const say = (text: string) =>
    new Promise<string>((resolve, reject) => {
      let heard = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      socket.on('data', (chunk) => {
        heard += chunk
      })
      socket.on('error', reject).on('close', () => resolve(heard))
    })
  return { app, say }
}

test.each([
  ['no HTTP', 'verify this\r\n\r\n', 400, 'request.unreadable'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n',
    400,
    'request.unreadable',
  ],
  ['a long head', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'request.head_too_large'],
])('%s is refused with a code, like everything else', async (_, text, status, code) => {
  const { say } = await listening()
  const [head = '', body = ''] = (await say(text)).split('\r\n\r\n')
  expect(head).toContain(`HTTP/1.1 ${status} `)
  expect(head).toContain('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status, code, title: expect.any(String) })
})

test('a body that never ends is waited for, but not for ever', async () => {
  const { app, say } = await listening()
  expect(app.server.requestTimeout).toBe(REQUEST_TIME)
  // the shorter of the two counts for the head
  Object.assign(app.server, { headersTimeout: 50, requestTimeout: 100 })
  const heard = await say(
    'POST /vc-api/credentials/verify HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
  )
  expect(heard).toContain('408')
  expect(heard).toContain('request.too_slow')
}, 30_000)

test('who sends more than may be, and listens when it is all sent, hears that it is too much', async () => {
  const { app } = await listening()
  const { port } = app.server.address() as AddressInfo
  const body = Buffer.alloc(12_000_000, 0x20)
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').pause().on('error', reject)
    socket.write(
      `POST /vc-api/credentials/verify HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    )
    socket.on('data', (heard) => {
      resolve(String(heard))
      socket.destroy()
    })
    socket.write(body, () => socket.resume())
  })
  expect(answer).toContain('HTTP/1.1 413 ')
  expect(answer).toContain('request.too_large')
})

test('who never ends sending more than may be is cut off', async () => {
  const { app } = await listening()
  const { port } = app.server.address() as AddressInfo
  const chunk = Buffer.from(`100000\r\n${' '.repeat(0x100000)}\r\n`)
  const heard = await new Promise<string>((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    const send = () => socket.write(chunk, (error) => error ?? setTimeout(send, 100))
    socket.on('data', (part) => {
      text += part
    })
    // the last that was sent may come back as a reset
    socket.on('error', () => {}).on('close', () => resolve(text))
    socket.write(
      'POST /vc-api/credentials/verify HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    )
    send()
  })
  expect(heard).toContain('HTTP/1.1 413 ')
}, 20_000)

test('a file of recognized issuers that cannot be read stops the start, with a sentence', async () => {
  const data = await mkdtemp(join(tmpdir(), 'cairn-start-'))
  const settings = readSettings({ CAIRN_DATA: data, CAIRN_PORT: '0', CAIRN_TRUSTED_ISSUERS: join(data, 'absent.json') })
  const starting = serve(settings, { log: createLog('silent'), tellDemo: async () => {} })
  await expect(starting).rejects.toThrow(StartupError)
  await expect(starting).rejects.toThrow(/^CAIRN_TRUSTED_ISSUERS: .* cannot be read \(ENOENT\)/)
  for (const text of [
    '',
    'null',
    '{}',
    '[{"id":"did:example:a"}]',
    '[{"id":"did:example:a","name":"A","url":"ftp://a"}]',
  ]) {
    const file = join(data, 'trusted.json')
    await writeFile(file, text)
    const read = () => readTrustedIssuers({ ...settings, trustedIssuers: file })
    expect(read).toThrow(/^CAIRN_TRUSTED_ISSUERS: .* is not a JSON list/)
  }
})
