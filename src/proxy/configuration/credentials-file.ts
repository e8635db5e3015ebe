import { homedir } from 'node:os'
import { join } from 'node:path'
import { firstSet, type Environment } from './environment'
import type { StartError } from '../start-error'

/** The variable that names another credentials file. */
export const credentialsFileVariable = 'HUAWEICLOUD_SDK_CREDENTIALS_FILE'

/** A credentials file as it was read, `text` null when there is none. */
export interface CredentialsFile {
  readonly path: string
  readonly text: string | null
  /** Why it cannot be read; that matters only to whoever needs it. */
  readonly fault?: StartError
}

/**
 * Where the SDKs keep credentials, unless {@link credentialsFileVariable} names another place; null where the system
 * knows no home directory.
 */
export function credentialsFilePath(env: Environment, home: () => string = homedir): string | null {
  const named = firstSet(env, [credentialsFileVariable])
  if (named !== null) return named.value
  try {
    return join(home(), '.huaweicloud', 'credentials')
  } catch {
    return null
  }
}

/**
 * The entries of section `[basic]`, the one for projects, or null when the file has no such section. Source: SDK
 * documentation, "profile credentials"; keys `ak`, `sk`, `project_id` and `security_token`.
 */
export function basicSection(text: string): ReadonlyMap<string, string> | null {
  const entries = new Map<string, string>()
  let section: string | null = null
  let found = false
  for (const line of text.split(/\r?\n/).map((line) => line.trim())) {
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    const heading = /^\[([^\]]*)\]$/.exec(line)
    if (heading !== null) {
      section = heading[1]?.trim() ?? ''
      found ||= section === 'basic'
      continue
    }
    const separator = line.indexOf('=')
    if (section !== 'basic' || separator === -1) continue
    entries.set(line.slice(0, separator).trim(), line.slice(separator + 1).trim())
  }
  return found ? entries : null
}
