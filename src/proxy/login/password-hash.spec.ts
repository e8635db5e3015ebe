import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashPassword, parsePasswordHash, verifyPassword } from './password-hash'

async function verify(password: string, hash: string): Promise<boolean | null> {
  const parsed = parsePasswordHash(hash)
  return parsed === null ? null : verifyPassword(password, parsed)
}

describe('a password hash', () => {
  it('is of its password and of no other, and salted', async () => {
    const password = 'correct horse battery staple'
    const hash = await hashPassword(password)
    expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(hash).not.toContain(password)
    expect(await hashPassword(password)).not.toBe(hash)
    expect(await verify(password, hash)).toBe(true)
    for (const wrong of ['', `${password} `, password.toUpperCase()])
      expect(await verify(wrong, hash)).toBe(false)
  })

  it('does not depend on how a letter was typed', async () => {
    expect(await verify('pa\u0308ssword-long', await hashPassword('p\u00e4ssword-long'))).toBe(true)
  })

  it('can be checked against the test vector of another program', async () => {
    // Python: hashlib.scrypt(b'pleaseletmein', salt=b'SodiumChloride12', n=16384, r=8, p=1, dklen=32)
    const hash =
      '$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGUxMg$NU8BeOJpCTTHcHHfsU0FUOWjCSb0XJtm+23LIoN43tc'
    expect(await verify('pleaseletmein', hash)).toBe(true)
  })

  it.each([
    '',
    'password',
    '$2b$12$abcdefghijklmnopqrstuv',
    '$scrypt$ln=10,r=8,p=1$U29kaXVtQ2hsb3JpZGUxMg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=30,r=8,p=1$U29kaXVtQ2hsb3JpZGUxMg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=15,r=8,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=15,r=8,p=1$U29kaXVtQ2hsb3JpZGUxMg$AAAA',
  ])('is not %j', (text) => {
    expect(parsePasswordHash(text)).toBeNull()
  })
})

describe('the program that makes one', { timeout: 30_000 }, () => {
  const run = (input: string) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, '../main.ts'), '--hash-password'],
      {
        input,
        encoding: 'utf8',
      },
    )

  it('reads the password from standard input', async () => {
    const { stdout, status } = run('a long enough password\n')
    expect(status).toBe(0)
    expect(await verify('a long enough password', stdout.trim())).toBe(true)
  })

  it('refuses a short one', () => {
    expect(run('short\n')).toMatchObject({ status: 1, stdout: '' })
  })
})
