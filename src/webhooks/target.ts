import { BlockList, isIP } from 'node:net'
import { done, fail, type Result } from '../failure.ts'
import { isUrl } from '../url.ts'

/** UTF-16 code units of the address of a receiver. */
const longest = 2000

/**
 * What no receiver in the internet has, and those inside do: RFC 6890 and the IANA registries of special-purpose
 * addresses. Of IPv6 all is refused that is no global unicast (2000::/3), also what stands for an address of IPv4.
 */
const special = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, bits, 'ipv6')
const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')

/** Whether a numeric address is one of the internet, and none of a network inside. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && unicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** The host of an address as sockets take it: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string =>
  hostname.replace(/^\[(?<inner>.*)\]$/u, '$<inner>')

/** Reads the address of a receiver; what its name leads to is looked at when something is sent. */
export function readTarget(url: string, allowsPrivate: boolean): Result<string> {
  const wrong = (came: string): Result<never> =>
    fail(
      'invalid-webhook',
      `url: expected an address such as https://cms.example/hooks, got ${came}`,
    )
  if (url.length > longest) return wrong(`${url.length} characters; at most ${longest} are taken`)
  if (!isUrl(url)) return wrong(`"${url.slice(0, 100)}"`)
  const target = new URL(url)
  if (target.protocol !== 'https:' && target.protocol !== 'http:')
    return wrong(`the scheme "${target.protocol.slice(0, 100)}"`)
  // Neither is said: what is mistaken for an address may be a password.
  if (target.username !== '' || target.password !== '')
    return wrong('one with a user or a password; what is sent is signed instead')
  if (target.hash !== '') return wrong('one with "#", which is never sent')
  const host = hostOf(target)
  const isInside = (isIP(host) !== 0 && !isPublic(host)) || /^(?:.+\.)?localhost\.?$/u.test(host)
  if (isInside && !allowsPrivate)
    return wrong(`"${host}" of a network inside; WEBHOOK_PRIVATE=true allows these`)
  return done(target.href)
}
