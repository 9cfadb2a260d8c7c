import ipaddr from 'ipaddr.js'

/** Not part of the public network (IANA special-purpose registries), or a way around the others. */
const refused4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map((cidr) => ipaddr.IPv4.parseCIDR(cidr))

/** The only part of IPv6 that is handed out, and what in it is special. */
const global6 = ipaddr.IPv6.parseCIDR('2000::/3')
const refused6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((cidr) => ipaddr.IPv6.parseCIDR(cidr))
/** These carry an IPv4 address in their last four bytes, which decides. */
const carriers6 = ['::ffff:0:0/96', '64:ff9b::/96'].map((cidr) => ipaddr.IPv6.parseCIDR(cidr))

/**
 * Is this the address of a machine on the public network? Decided on its bytes; a text that is no address is not.
 *
 * @param text an IP address as a resolver gives it, without brackets
 */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return isPublic4(ipaddr.IPv4.parse(text))
  if (!ipaddr.IPv6.isValid(text)) return false
  const address = ipaddr.IPv6.parse(text)
  if (address.zoneId) return false
  if (carriers6.some((range) => address.match(range)))
    return isPublic4(new ipaddr.IPv4(address.toByteArray().slice(12)))
  return address.match(global6) && !refused6.some((range) => address.match(range))
}

function isPublic4(address: ipaddr.IPv4): boolean {
  return !refused4.some((range) => address.match(range))
}

/**
 * Whose machine is at this address, as far as it tells: of IPv6 its /64, the smallest network there is (RFC 4291
 * §2.5.4), of IPv4 the address itself, however it is written.
 *
 * @param text an IP address without brackets; what is none stays as it is
 */
export function networkOf(text: string): string {
  if (!ipaddr.IPv6.isValid(text)) return text
  const address = ipaddr.IPv6.parse(text)
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().toString()
  return `${address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}
