import * as v from 'valibot'
import { loginEntries } from '../login-settings'
import { secretReference } from '../secret-reference'
import { section } from '../section'

/** Who may use the proxy; secrets by reference. The environment variables of the same meaning win, each over its key. */
export const loginSection = v.pipe(
  section(loginEntries(secretReference, secretReference)),
  v.description('Who may use this proxy, and who of them sees what.'),
)

export type LoginSection = v.InferOutput<typeof loginSection>
