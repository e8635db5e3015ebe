import type { ConfigurationFile, KeyPath } from './configuration-file'
import type { Environment } from './environment'
import type { LoginInput } from './login-settings'
import { readAll, readEach } from './read-all'
import { readSecret, referenceContext, type SecretReference } from './secret-reference'
import type { LoginSection } from './sections/login'

/** What the configuration file says about login, its secrets read. */
export type LoginInFile = Partial<LoginInput>

/**
 * Reads the secrets that the login of a configuration file refers to, but those for which the environment `given`s
 * others. Throws a StartError that names the key of every reference that leads nowhere.
 */
export function loginInFile(
  configuration: ConfigurationFile,
  env: Environment,
  given: (path: string) => boolean,
): LoginInFile {
  const { login, tls } = configuration.values
  const context = referenceContext(env, configuration)
  const read = (reference: SecretReference, ...key: KeyPath) =>
    readSecret(reference, configuration.at(['login', ...key]), context).value
  const readWay = (way: NonNullable<LoginSection['way']>): LoginInput['way'] => {
    if (way.kind === 'oidc') {
      const { clientSecret, ...rest } = way
      const overridden = given('way.clientSecret')
      return {
        ...rest,
        clientSecret: overridden ? '' : read(clientSecret, 'way', 'clientSecret'),
      }
    }
    if (way.kind === 'header') {
      const { secret, ...rest } = way
      return { ...rest, secret: given('way.secret') ? '' : read(secret, 'way', 'secret') }
    }
    return way
  }
  if (login === undefined) return tls === undefined ? {} : { tls }
  const { way, sessionSecrets, ...rest } = login
  const secrets = readAll<Required<Pick<LoginInput, 'sessionSecrets'>> & Pick<LoginInput, 'way'>>({
    ...(way === undefined ? {} : { way: () => readWay(way) }),
    sessionSecrets: () =>
      given('sessionSecrets')
        ? []
        : [
            ...readEach(sessionSecrets, (reference, index) =>
              read(reference, 'sessionSecrets', index),
            ),
          ],
  })
  return { ...rest, ...(tls === undefined ? {} : { tls }), ...secrets }
}
