import * as v from 'valibot'
import { loginSchema, type LoginInput, type LoginSettings } from '../configuration/login-settings'

/** Hashes with the least cost that is taken, so that tests are quick. The passwords are the keys. */
export const passwordHashes = {
  'the password of ada':
    '$scrypt$ln=14,r=8,p=1$c2FsdCBvZiBhZGEgMDEyMw$kmQ+ssu1F+UzvnhfEgB6ZYrru6nl5peM6c9alNz89ak',
  'the password of bob':
    '$scrypt$ln=14,r=8,p=1$c2FsdCBvZiBib2IgMDEyMw$KC3bKRgvTW7hVjsb7sqE1T55h8OCSXVPxpbqqwhrB5o',
} as const

/** The secrets of sessions in tests. */
export const sessionSecret = 'session-secret-of-tests-0123456789'

/** Login settings, completed by their defaults. */
export function loginSettings(input: LoginInput): LoginSettings {
  return v.parse(loginSchema, { sessionSecrets: [sessionSecret], ...input })
}

/** Two users, of whom the first is in a group. */
export const passwordWay = {
  kind: 'password',
  users: [
    { name: 'ada', passwordHash: passwordHashes['the password of ada'], groups: ['ops'] },
    { name: 'bob', passwordHash: passwordHashes['the password of bob'] },
  ],
} satisfies LoginInput['way']
