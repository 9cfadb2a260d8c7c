import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Sends the bytes that it was given to whoever asks; told over the channel of the process that began it. */
process.once('message', (body: Uint8Array) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': body.length })
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
})
