import * as v from 'valibot'
import type { OidcSettings } from '../configuration/login-settings'
import type { Person } from './person'

/** What a provider says about a person. */
export type Claims = Readonly<Record<string, unknown>>

const groupsSchema = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((group) => [group]),
  ),
])

/**
 * The person that claims are about, or null when they do not say. An e-mail address that the provider calls unverified
 * is no name: anybody could have entered it.
 */
export function personFromClaims(
  claims: Claims,
  { userClaim, groupsClaim }: Pick<OidcSettings, 'userClaim' | 'groupsClaim'>,
): Person | null {
  const name = claims[userClaim]
  if (typeof name !== 'string' || name === '') return null
  if (userClaim === 'email' && claims['email_verified'] === false) return null
  const groups = v.safeParse(groupsSchema, claims[groupsClaim])
  return { name, groups: groups.success ? groups.output : [] }
}
