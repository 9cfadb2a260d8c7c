import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to a server that can be cut, and that can change what comes over it. */
export interface Relay {
  /** Without a slash at the end. */
  url: string
  /** Is the way open? A closed one hangs up. */
  isOpen: boolean
  /** Changes the text at an address on its way; undefined leaves it as it is. */
  change: (path: string, text: string) => string | undefined
  stop(): Promise<void>
}

/** Starts a relay to a server, on a port of its own. */
export async function startRelay(target: string): Promise<Relay> {
  const relay: Relay = { url: '', isOpen: true, change: () => undefined, stop }
  const server = createServer((incoming, outgoing) => {
    if (!relay.isOpen) return void incoming.destroy()
    // the whole answer as plain text, so that it can be changed
    const whole = ['accept-encoding', 'if-none-match', 'if-modified-since']
    const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !whole.includes(name)))
    const asking = request(new URL(incoming.url!, target), { method: incoming.method, headers }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks)
      const changed = relay.change(incoming.url!, body.toString())
      const { 'content-length': _, ...others } = answer.headers
      outgoing.writeHead(answer.statusCode!, others).end(changed ?? body)
    })
    asking.on('error', () => outgoing.destroy())
    incoming.pipe(asking)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  relay.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return relay

  async function stop(): Promise<void> {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
}
