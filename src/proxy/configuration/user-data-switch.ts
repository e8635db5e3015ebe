import { StartError } from '../start-error'
import { firstSet, type Environment } from './environment'

const variable = 'REVEAL_USER_DATA'

/** Whether the operator lets people read the user data of a server. Off unless told; anything unclear is refused. */
export function readUserDataSwitch(env: Environment, configured = false): boolean {
  const value = firstSet(env, [variable])?.value ?? String(configured)
  if (value === 'true' || value === 'false') return value === 'true'
  throw new StartError(`${variable} takes true or false.`)
}
