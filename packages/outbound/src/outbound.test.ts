import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { Client } from 'undici'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createOutboundFetch, OutboundError, type OutboundOptions } from './index.ts'
import { connectOnlyTo } from './pinned.ts'

async function listen(server: Server): Promise<{ origin: string; port: number }> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port }
}

/** A site on this machine that may be visited. */
async function site(answer: RequestListener, options: OutboundOptions = {}) {
  const { origin } = await listen(createServer(answer))
  return { origin, fetch: createOutboundFetch({ allowPrivateOrigins: [origin], ...options }) }
}

/** Listens where nobody may come, and counts who did. */
async function sentinel() {
  let visits = 0
  const { origin, port } = await listen(createTcpServer(() => void visits++))
  return { origin, port, visits: () => visits }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const refusal = (code: string) =>
  expect.objectContaining({ name: 'OutboundError', code, message: 'The address could not be fetched' })

describe('the way out', () => {
  test('brings back the whole answer, and sends nothing that says who we are', async () => {
    const { origin, fetch } = await site((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' })
      response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers }))
    })
    const answer = await fetch(`${origin}/a/b?c=d#e`, { accept: 'application/json' })
    expect(answer).toMatchObject({ status: 200, contentType: 'application/json', finalUrl: `${origin}/a/b?c=d` })
    expect(answer.headers).toMatchObject({ etag: '"1"' })
    const { method, url, headers } = JSON.parse(text(answer.body))
    expect([method, url, headers.accept, headers.host]).toEqual([
      'GET',
      '/a/b?c=d',
      'application/json',
      new URL(origin).host,
    ])
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie', 'authorization', 'referer']))
  })

  test('calls a 404 an answer', async () => {
    const { origin, fetch } = await site((_, response) => response.writeHead(404).end('no'))
    expect(await fetch(origin)).toMatchObject({ status: 404, contentType: '' })
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('inflates %s', async (coding, compress) => {
    const { origin, fetch } = await site((_, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(compress('hello'))
    })
    expect(text((await fetch(origin)).body)).toBe('hello')
  })

  test('follows redirects, also relative ones, up to three', async () => {
    const { origin, fetch } = await site(({ url }, response) => {
      const step = Number(url?.slice(1))
      if (step > 0) response.writeHead(302, { location: `/${step - 1}` }).end()
      else response.end('there')
    })
    expect(await fetch(`${origin}/3`)).toMatchObject({ status: 200, finalUrl: `${origin}/0` })
    await expect(fetch(`${origin}/4`)).rejects.toEqual(refusal('too_many_redirects'))
  })

  test('passes no proxy that the environment names', async () => {
    const proxy = await sentinel()
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.origin)
    onTestFinished(() => void vi.unstubAllEnvs())
    const { origin, fetch } = await site((_, response) => response.end('direct'))
    expect(text((await fetch(origin)).body)).toBe('direct')
    expect(proxy.visits()).toBe(0)
  })
})

describe('nothing private is visited', () => {
  test('not by its address, and all refusals read the same', async () => {
    const inside = await sentinel()
    const fetch = createOutboundFetch()
    for (const url of [
      inside.origin,
      `https://127.0.0.1:${inside.port}`,
      'https://[::1]/',
      'https://①②⑦.⓪.⓪.①/',
      'nonsense',
    ]) {
      const error = await fetch(url).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(OutboundError)
      expect((error as Error).message).toBe('The address could not be fetched')
    }
    expect(inside.visits()).toBe(0)
  })

  test.each([
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['1.1.1.1', '192.168.0.1'], // one of its addresses is enough
    ['not an address'],
  ])('not by a name that means %s', async (...addresses) => {
    const fetch = createOutboundFetch({ resolve: async () => addresses })
    await expect(fetch('https://badge.example/')).rejects.toEqual(refusal('address'))
  })

  test('not by a redirect', async () => {
    const inside = await sentinel()
    const { origin, fetch } = await site(
      ({ url }, response) => response.writeHead(302, { location: decodeURIComponent(url!.slice(1)) }).end(),
      { resolve: async () => ['10.0.0.1'] },
    )
    const to = (url: string) => fetch(`${origin}/${encodeURIComponent(url)}`)
    await expect(to(inside.origin)).rejects.toEqual(refusal('scheme'))
    await expect(to('https://127.0.0.1/')).rejects.toEqual(refusal('address'))
    await expect(to('https://[::ffff:127.0.0.1]/')).rejects.toEqual(refusal('address'))
    await expect(to('https://innocent.example/')).rejects.toEqual(refusal('address'))
    await expect(to('https://user:password@innocent.example/')).rejects.toEqual(refusal('credentials'))
    await expect(to('file:///etc/passwd')).rejects.toEqual(refusal('not_a_url'))
    expect(inside.visits()).toBe(0)
  })

  test('not by a name that changes its meaning after it was checked', async () => {
    const { port } = await listen(createServer((request, response) => response.end(request.headers.host)))
    const origin = `http://changing.example:${port}`
    // what was checked is what is connected to: the name itself means nothing to this machine's resolver
    const client = new Client(origin, { connect: connectOnlyTo(['127.0.0.1'], 1_000) })
    const answer = await client.request({ method: 'GET', path: '/' })
    expect(await answer.body.text()).toBe(`changing.example:${port}`)
    await client.destroy()

    const resolve = vi.fn(async () => ['127.0.0.1'])
    await createOutboundFetch({ allowPrivateOrigins: [origin], resolve })(origin)
    expect(resolve).toHaveBeenCalledTimes(1)
  })

  test('and over TLS it is the name, not the address, that the site must prove', async () => {
    const hello = Promise.withResolvers<string>()
    const { port } = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => {}) // the other side has gone, as it should
        socket.once('data', (bytes) => {
          hello.resolve(bytes.toString('latin1'))
          socket.destroy()
        })
      }),
    )
    const origin = `https://named.example:${port}`
    const fetch = createOutboundFetch({ allowPrivateOrigins: [origin], resolve: async () => ['127.0.0.1'] })
    await expect(fetch(origin)).rejects.toEqual(refusal('connection'))
    expect(await hello.promise).toContain('named.example')
  })
})

describe('a site whose name has a port in it', () => {
  const own = { ownPort: true }

  test('is asked there, also when it sends us on to itself or to a usual port, and nowhere else', async () => {
    const asked: string[] = []
    const { origin } = await listen(
      createServer(({ url }, response) => {
        const target = new URL(new URL(url!, 'http://relay').searchParams.get('url')!)
        asked.push(target.href)
        const to = target.searchParams.get('to')
        if (to === null) response.end('there')
        else response.writeHead(302, { location: to }).end()
      }),
    )
    const fetch = createOutboundFetch({ relay: `${origin}/?url=` })
    const did = 'https://issuer.example:8443/did.json'
    const from = (to: string) => fetch(`${did}?to=${encodeURIComponent(to)}`, own)
    expect(text((await fetch(did, own)).body)).toBe('there')
    expect((await from('/moved.json')).finalUrl).toBe('https://issuer.example:8443/moved.json')
    expect((await from('https://other.example/did.json')).finalUrl).toBe('https://other.example/did.json')
    asked.length = 0
    await expect(fetch(did)).rejects.toEqual(refusal('port'))
    await expect(fetch('https://issuer.example:6379/', own)).rejects.toEqual(refusal('port'))
    expect(asked).toEqual([])
    await expect(from('https://issuer.example:9443/')).rejects.toEqual(refusal('port'))
    await expect(from('https://other.example:8443/')).rejects.toEqual(refusal('port'))
    await expect(from('http://issuer.example:8443/')).rejects.toEqual(refusal('scheme'))
    await expect(from('https://127.0.0.1:8443/')).rejects.toEqual(refusal('port'))
    expect(asked.filter((url) => !url.startsWith(did))).toEqual([])
  })

  test('is asked over TLS, and only where the world can reach it', async () => {
    const inside = await sentinel()
    const fetch = createOutboundFetch({ resolve: async () => ['127.0.0.1'] })
    await expect(fetch(`https://issuer.example:${inside.port}/`, own)).rejects.toEqual(refusal('address'))
    await expect(fetch(`https://127.0.0.1:${inside.port}/`, own)).rejects.toEqual(refusal('address'))
    await expect(fetch(`http://issuer.example:${inside.port}/`, own)).rejects.toEqual(refusal('scheme'))
    expect(inside.visits()).toBe(0)
  })
})

describe('nothing holds us up or fills us up', () => {
  const short = { limits: { timeoutMs: 300, maxBytes: 100_000 } }

  test.each<[string, RequestListener]>([
    ['a site that says nothing', () => {}],
    ['headers without an end of the body', (_, response) => void response.writeHead(200).write('a')],
    [
      'a byte now and then',
      (_, response) => {
        const drip = setInterval(() => response.write('a'), 50)
        response.on('close', () => clearInterval(drip))
      },
    ],
  ])('%s is left in time', async (_title, answer) => {
    const { origin, fetch } = await site(answer, short)
    const asked = Date.now()
    await expect(fetch(origin)).rejects.toEqual(refusal('timeout'))
    expect(Date.now() - asked).toBeLessThan(10_000)
  })

  test('nor a name server that does not answer, nor redirects that are each in time', async () => {
    const mute = createOutboundFetch({ ...short, resolve: () => new Promise(() => {}) })
    await expect(mute('https://badge.example/')).rejects.toEqual(refusal('timeout'))
    const slow: RequestListener = (_, response) =>
      void setTimeout(() => response.writeHead(302, { location: '/' }).end(), 120)
    const { origin, fetch } = await site(slow, short)
    await expect(fetch(origin)).rejects.toEqual(refusal('timeout'))
  })

  test('a caller may ask for less, never for more', async () => {
    const { origin, fetch } = await site((_, response) => response.end('a'.repeat(50_000)), short)
    expect((await fetch(origin, { maxBytes: 1e9, timeoutMs: 1e9 })).body).toHaveLength(50_000)
    await expect(fetch(origin, { maxBytes: 49_999 })).rejects.toEqual(refusal('too_large'))
  })

  test.each<[string, RequestListener]>([
    ['an endless body', (_, response) => void endless(response)],
    [
      'a body that is announced as too large',
      (_, response) => void response.writeHead(200, { 'content-length': 1e9 }).flushHeaders(),
    ],
    [
      'a gzip bomb',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
    ],
    [
      'a brotli bomb',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(Buffer.alloc(20_000_000))),
    ],
    ['huge headers', (_, response) => void response.writeHead(200, { 'x-big': 'a'.repeat(40_000) }).end()],
  ])('%s is cut off', async (_title, answer) => {
    const { origin, fetch } = await site(answer, { limits: { timeoutMs: 5_000, maxBytes: 100_000 } })
    await expect(fetch(origin)).rejects.toEqual(refusal('too_large'))
  })

  test.each([
    ['gzip, gzip', gzipSync(gzipSync('twice'))],
    ['compress', Buffer.from('unknown')],
    ['gzip', Buffer.from('this is not gzip')],
    ['gzip', gzipSync('half').subarray(0, 12)],
  ])('a body that cannot be read as %s is refused', async (coding, body) => {
    const { origin, fetch } = await site(
      (_, response) => void response.writeHead(200, { 'content-encoding': coding }).end(body),
    )
    await expect(fetch(origin)).rejects.toEqual(refusal('encoding'))
  })

  test('a site that is not there, or hangs up', async () => {
    const { origin, fetch } = await site((request) => request.socket.destroy())
    await expect(fetch(origin)).rejects.toEqual(refusal('connection'))
    const unknown = createOutboundFetch({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    await expect(unknown('https://nowhere.example/')).rejects.toEqual(refusal('unresolved'))
  })
})

describe('a relay', () => {
  test('is asked instead of the site, for what may be asked', async () => {
    const asked: string[] = []
    const { origin } = await listen(
      createServer(({ url }, response) => {
        const target = new URL(url!, 'http://relay').searchParams.get('url')!
        asked.push(target)
        if (target.endsWith('/old')) response.writeHead(301, { location: '/new' }).end()
        else response.end('relayed')
      }),
    )
    const fetch = createOutboundFetch({
      relay: `${origin}/?url=`,
      resolve: () => Promise.reject(new Error('no names here')),
    })
    // the relay's own name is an address: nothing is resolved
    const answer = await fetch('https://issuer.example/old?a=1&b=2/old')
    expect([text(answer.body), answer.finalUrl]).toEqual(['relayed', 'https://issuer.example/new'])
    expect(asked).toEqual(['https://issuer.example/old?a=1&b=2/old', 'https://issuer.example/new'])
    await expect(fetch('http://issuer.example/')).rejects.toEqual(refusal('scheme'))
    await expect(fetch('https://127.0.0.1/')).rejects.toEqual(refusal('address'))
  })
})

/** As much as anybody is willing to take. */
function endless(response: Parameters<RequestListener>[1]): void {
  const chunk = Buffer.alloc(10_000, 'a')
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}
