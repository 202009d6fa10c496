import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { newSecret, signedHeaders, wrongSecret } from '../../src/webhooks/signature.ts'

const now = () => Math.floor(Date.now() / 1000)
const secretOf = (bytes: Uint8Array) => `whsec_${Buffer.from(bytes).toString('base64')}`
const goodBytes = fc.uint8Array({ minLength: 24, maxLength: 64 })

describe('what is signed', () => {
  test('is what the reference library finds genuine, whatever it is', () => {
    fc.assert(
      fc.property(goodBytes, fc.jsonValue(), fc.uuid(), (bytes, data, id) => {
        const body = JSON.stringify({ data })
        const secret = secretOf(bytes)
        const headers = signedHeaders({ id: `msg_${id}`, seconds: now(), body }, [secret])
        expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
      }),
    )
  })

  test('has the signature that the reference library makes', () => {
    const secret = newSecret()
    const [seconds, body] = [1_700_000_000, '{"a":"Ö 😀"}']
    const own = signedHeaders({ id: 'msg_1', seconds, body }, [secret])['webhook-signature']
    expect(own).toBe(new Webhook(secret).sign('msg_1', new Date(seconds * 1000), body))
  })

  test('is found genuine with the secret before and after a change, and with no other', () => {
    const [after, before, other] = [newSecret(), newSecret(), newSecret()]
    const headers = signedHeaders({ id: 'msg_1', seconds: now(), body: '{}' }, [after, before])
    for (const secret of [after, before]) new Webhook(secret).verify('{}', headers)
    expect(() => new Webhook(other).verify('{}', headers)).toThrow()
    expect(() => new Webhook(after).verify('{ }', headers)).toThrow()
  })
})

describe('a secret', () => {
  test('that was made is a good one, and never the same', () => {
    const secrets = Array.from({ length: 50 }, newSecret)
    expect(new Set(secrets).size).toBe(50)
    for (const secret of secrets) expect(wrongSecret(secret)).toBeUndefined()
  })

  test('of 24 to 64 bytes is a good one', () => {
    fc.assert(fc.property(goodBytes, (bytes) => wrongSecret(secretOf(bytes)) === undefined))
  })

  test.each([
    ['', 'another form'],
    ['password', 'another form'],
    ['whsec_', '0 bytes'],
    ['whsec_c2hvcnQ=', '5 bytes'],
    [secretOf(new Uint8Array(65)), '65 bytes'],
    ['whsec_not!base64!but!long!enough!to!be!a!secret!', 'another form'],
    [`${newSecret()}\n`, 'another form'],
    [`whsk_${newSecret().slice(6)}`, 'another form'],
  ])('%j is refused, and not repeated', (secret, why) => {
    const problem = wrongSecret(secret)
    expect(problem).toContain(why)
    if (secret.length > 10) expect(problem).not.toContain(secret.slice(7, 20) || secret)
  })
})
