import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { isPublicAddress, networkOf } from './addresses.ts'
import { isBadPort } from './bad-ports.ts'
import { checkUrl, toPolicy } from './policy.ts'

describe('an address is public or not', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::8.8.8.8',
    '100::1',
    '2001::1',
    '2001:1ff:ffff::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:808:808::1',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '4000::1',
    '2606:4700::1%1',
    'localhost',
    '',
    '127.1',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '191.255.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450::1',
    '2001:200::1',
    '2001:db9::1',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('a URL is refused before anybody is asked', () => {
  const policy = toPolicy(['http://127.0.0.1:8080'])

  test.each([
    ['not_a_url', 'badge.example'],
    ['not_a_url', 'https://'],
    ['scheme', 'http://badge.example/'],
    ['scheme', 'ftp://badge.example/'],
    ['not_a_url', 'file:///etc/passwd'],
    ['not_a_url', 'data:text/plain,hello'],
    ['not_a_url', 'javascript:alert(1)'],
    ['scheme', 'gopher://127.0.0.1:6379/_INFO'],
    ['credentials', 'https://user@badge.example/'],
    ['credentials', 'https://badge.example:secret@127.0.0.1/'],
    ['port', 'https://badge.example:8443/'],
    ['port', 'https://badge.example:22/'],
    ['scheme', 'http://127.0.0.1:8081/'],
    ['scheme', 'http://localhost:8080/'],
    ['port', 'https://127.0.0.1:8080/'],
  ])('%s: %s', (code, url) => {
    expect(() => checkUrl(url, policy)).toThrow(expect.objectContaining({ code }))
  })

  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://127.0.0.1./',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://①②⑦.⓪.⓪.①/',
    'https://１２７。０。０。１/',
    'https://127.0.0.1%2e/',
    'https://%31%32%37.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[0:0:0:0:0:ffff:7f00:0001]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[2002:7f00:1::]/',
    'https://169.254.169.254/latest/meta-data',
    'https://0/',
    'https://0.0.0.0/',
  ])('a private address, however it is spelled: %s', (url) => {
    expect(() => checkUrl(url, policy)).toThrow(expect.objectContaining({ code: 'address' }))
  })

  test('or whose port is not its own name’s, or is no site’s', () => {
    const named = (url: string) => ({ ...policy, ownOrigin: new URL(url).origin })
    const own = 'https://badge.example:8443/a'
    expect(checkUrl(own, named(own)).href).toBe(own)
    const refused = [
      [own, 'https://other.example:8443/', 'port'],
      [own, 'https://badge.example:9443/', 'port'],
      [own, 'http://badge.example:8443/', 'scheme'],
      ['http://badge.example:8443/', 'http://badge.example:8443/', 'scheme'],
      ['https://10.0.0.1:8443/', 'https://10.0.0.1:8443/', 'address'],
      ['https://user@badge.example:8443/', 'https://user@badge.example:8443/', 'credentials'],
      ...[0, 22, 25, 3306, 5432, 6379, 11211].map((port) => {
        const url = `https://badge.example:${port}/`
        return [url, url, 'port'] as const
      }),
    ] as const
    for (const [name, url, code] of refused)
      expect(() => checkUrl(url, named(name)), url).toThrow(expect.objectContaining({ code }))
  })

  test('the ports at which no site is hold all that browsers do not ask', () => {
    const { badPorts } = createRequire(import.meta.url)('undici/lib/web/fetch/constants.js') as { badPorts: string[] }
    expect(badPorts.length).toBeGreaterThan(80)
    expect(badPorts.filter((port) => !isBadPort(port))).toEqual([])
    for (const port of ['', '80', '443', '8080', '8443', '9443', '3000']) expect(isBadPort(port)).toBe(false)
  })

  test('unless its origin is on the list', () => {
    expect(checkUrl('http://127.0.0.1:8080/a#b', policy).href).toBe('http://127.0.0.1:8080/a')
    expect(checkUrl('http://①②⑦.⓪.⓪.①:8080/', policy).href).toBe('http://127.0.0.1:8080/')
  })
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::ffff:cb00:7109', '203.0.113.9'],
  ['2a01:4f8:c0c:1::1', '2a01:4f8:c0c:1::/64'],
  ['2A01:04F8:0c0c:0001:ffff:ffff:ffff:ffff', '2a01:4f8:c0c:1::/64'],
  ['2a01:4f8:c0c:2::1', '2a01:4f8:c0c:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['nobody', 'nobody'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
