import { randomBytes } from 'node:crypto'
import { EncryptJWT, UnsecuredJWT } from 'jose'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSealer } from './sealer'

const secret = 'a-secret-of-at-least-32-characters'
const older = 'an-older-secret-of-32-characters-'
const now = Date.UTC(2026, 0, 1)
const inAnHour = now / 1000 + 3600
const sealer = createSealer([secret], 'session')

describe('a sealer', () => {
  it('opens what it sealed, which nobody else can read', async () => {
    const sealed = await sealer.seal({ name: 'ada', groups: ['ops'] }, inAnHour)
    expect(await sealer.open(sealed, now)).toMatchObject({ name: 'ada', groups: ['ops'] })
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect(parts.join('')).not.toContain('ada')
    expect(await sealer.seal({ name: 'ada', groups: ['ops'] }, inAnHour)).not.toBe(sealed)
  })

  it('opens nothing that has expired', async () => {
    const sealed = await sealer.seal({}, inAnHour)
    expect(await sealer.open(sealed, now + 3599_000)).not.toBeNull()
    expect(await sealer.open(sealed, now + 3600_000)).toBeNull()
  })

  it('opens what an older secret sealed as long as it is kept', async () => {
    const sealed = await createSealer([older], 'session').seal({ name: 'ada' }, inAnHour)
    const rotated = createSealer([secret, older], 'session')
    expect(await rotated.open(sealed, now)).toMatchObject({ name: 'ada' })
    expect(await sealer.open(sealed, now)).toBeNull()
    expect(await sealer.open(await rotated.seal({}, inAnHour), now)).not.toBeNull()
  })

  it('opens nothing that was sealed for another purpose', async () => {
    const sealed = await createSealer([secret], 'login').seal({ name: 'ada' }, inAnHour)
    expect(await sealer.open(sealed, now)).toBeNull()
  })

  it('opens nothing that was changed by one character', async () => {
    const sealed = await sealer.seal({ name: 'ada' }, inAnHour)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.constantFrom('A', 'b', '_', '.'),
        async (at, by) => {
          fc.pre(sealed[at] !== by)
          const changed = sealed.slice(0, at) + by + sealed.slice(at + 1)
          const opened = await sealer.open(changed, now)
          // The last character of a part holds bits that mean nothing.
          expect(opened === null || opened['name'] === 'ada').toBe(true)
        },
      ),
    )
  })

  it.each(['', '.', '....', 'a.b.c.d.e', 'null', 'x'.repeat(5000)])(
    'opens nothing like %j',
    async (text) => {
      expect(await sealer.open(text, now)).toBeNull()
    },
  )

  it('opens nothing that is not encrypted with its key', async () => {
    const unsecured = new UnsecuredJWT({ name: 'ada' }).setExpirationTime(inAnHour).encode()
    expect(await sealer.open(unsecured, now)).toBeNull()
    const [header = ''] = (await sealer.seal({}, inAnHour)).split('.')
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString())
    const foreign = await new EncryptJWT({ name: 'ada' })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
      .setExpirationTime(inAnHour)
      .encrypt(randomBytes(32))
    expect(await sealer.open(foreign, now)).toBeNull()
  })
})
