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

/** Why claims make nobody known. */
export type Nameless = 'claim missing' | 'address not verified'

type ClaimSettings = Pick<OidcSettings, 'userClaim' | 'groupsClaim' | 'allowUnverifiedEmail'>

/**
 * The person that claims are about, or why they name none. An e-mail address is a name only where the provider says
 * that it is verified (OpenID Connect Core 1.0, 5.1: a boolean): anybody could have entered another one.
 */
export function personFromClaims(claims: Claims, settings: ClaimSettings): Person | Nameless {
  const { userClaim, groupsClaim } = settings
  const name = claims[userClaim]
  if (typeof name !== 'string' || name === '') return 'claim missing'
  if (mustBeVerified(settings) && claims['email_verified'] !== true) return 'address not verified'
  const groups = v.safeParse(groupsSchema, claims[groupsClaim])
  return { name, groups: groups.success ? groups.output : [] }
}

/** Whether these claims say all that is asked; many providers tell some of it at their userinfo endpoint only. */
export function areComplete(claims: Claims, settings: ClaimSettings): boolean {
  const { userClaim, groupsClaim } = settings
  const names = [userClaim, groupsClaim, ...(mustBeVerified(settings) ? ['email_verified'] : [])]
  return names.every((name) => name in claims)
}

/**
 * What an ID token says, and what it does not say from the userinfo endpoint. That an address is verified counts only for
 * the one that it was told with: people may change theirs between the two.
 */
export function joined(claims: Claims, info: Claims): Claims {
  const all = { ...info, ...claims }
  const ofAnother = !('email_verified' in claims) && all['email'] !== info['email']
  return ofAnother ? { ...all, email_verified: false } : all
}

function mustBeVerified({ userClaim, allowUnverifiedEmail }: ClaimSettings): boolean {
  return userClaim === 'email' && !allowUnverifiedEmail
}
