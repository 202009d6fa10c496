import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublic, readTarget } from '../../src/webhooks/target.ts'

const refusal = (url: string, allowsPrivate = false) => {
  const target = readTarget(url, allowsPrivate)
  return target.ok ? undefined : target.failure.message
}

describe('an address', () => {
  test.each([
    'https://cms.example/hooks?token=a%20b',
    'http://cms.example:8080/',
    'https://203.0.114.9/hooks',
    'https://[2606:4700::1111]/hooks',
    'https://bücher.example/',
  ])('%s is taken', (url) => expect(refusal(url)).toBeUndefined())

  test.each([
    '',
    'cms.example/hooks',
    '/hooks',
    'ftp://cms.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'gopher://127.0.0.1:6379/_SET',
    'https://',
    'https://cms.example/#a',
    `https://cms.example/${'a'.repeat(2000)}`,
  ])('%.60s is none', (url) => expect(refusal(url, true)).toContain('url: expected an address'))

  test('with a password is refused without saying it', () => {
    const message = refusal('https://ana:open-sesame@cms.example/', true)
    expect(message).toContain('password')
    expect(message).not.toContain('sesame')
  })

  test.each([
    'http://localhost/',
    'http://localhost./',
    'http://a.localhost:8080/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
  ])('%s of a network inside is refused unless it is allowed', (url) => {
    expect(refusal(url)).toContain('WEBHOOK_PRIVATE')
    expect(refusal(url, true)).toBeUndefined()
  })

  test('of any text is taken or refused, never more', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (url) => {
        const target = readTarget(url, false)
        if (target.ok) expect(new URL(target.value).protocol).toMatch(/^https?:$/u)
      }),
    )
  })
})

test('what is no numeric address is none of the internet', () => {
  for (const text of ['', 'cms.example', '8.8.8', '8.8.8.8.', '::g', '[::1]'])
    expect(isPublic(text)).toBe(false)
})

test('all private addresses are known, and their neighbours are not taken for them', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, byte, (b, c, d) => {
      expect(isPublic(`10.${b}.${c}.${d}`)).toBe(false)
      expect(isPublic(`127.${b}.${c}.${d}`)).toBe(false)
      expect(isPublic(`172.${16 + (b % 16)}.${c}.${d}`)).toBe(false)
      expect(isPublic(`192.168.${c}.${d}`)).toBe(false)
      expect(isPublic(`${224 + (b % 32)}.${b}.${c}.${d}`)).toBe(false)
      expect(isPublic(`11.${b}.${c}.${d}`)).toBe(true)
      expect(isPublic(`172.${32 + (b % 200)}.${c}.${d}`)).toBe(true)
    }),
  )
})
