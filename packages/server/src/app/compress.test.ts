import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const page = Buffer.from('<p>A badge for Jane Doe, and what it stands for.</p>'.repeat(100))

test('a page gets as small as its reader can take it', async () => {
  const small = await compress(page, 'gzip, deflate, br, zstd')
  expect(small.encoding).toBe('br')
  expect(small.body.length).toBeLessThan(page.length / 10)
  expect(brotliDecompressSync(small.body)).toEqual(page)
  const other = await compress(page, 'gzip;q=0.5')
  expect(other.encoding).toBe('gzip')
  expect(gunzipSync(other.body)).toEqual(page)
})

test.each([undefined, '', 'identity', 'br;q=0, gzip;q=0.0', 'brotli'])(
  'and stays as it is for %j',
  async (accepted) => {
    expect(await compress(page, accepted)).toEqual({ body: page })
  },
)

test('what is small already is not touched', async () => {
  const tiny = Buffer.from('<p>Gone</p>')
  expect(await compress(tiny, 'br')).toEqual({ body: tiny })
})
