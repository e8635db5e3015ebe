import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import * as v from 'valibot'
import { StartError } from '../start-error'
import type { Environment, Setting } from './environment'
import { section, text } from './section'

/** The name of an environment variable. */
export const variableName = v.pipe(
  text('the name of an environment variable'),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'takes the name of an environment variable.'),
)

/** Where a secret is: in an environment variable, or in a file that holds nothing else. */
export const secretReference = v.pipe(
  v.union(
    [section({ env: variableName }), section({ file: text('the path of a file') })],
    'takes { env: VARIABLE } or { file: path }. The secret itself must not stand in this file.',
  ),
  v.description('Where the secret is. The secret itself never stands in this file.'),
)

export type SecretReference = v.InferOutput<typeof secretReference>

/** What is needed to follow a reference: `folder` is where relative paths start, `source` the place of the key. */
export interface ReferenceContext {
  readonly env: Environment
  readonly folder: string
}

/** References of a configuration file lead into this environment, and into files from its own folder on. */
export function referenceContext(env: Environment, { path }: { path: string }): ReferenceContext {
  return { env, folder: dirname(path) }
}

/**
 * Texts that are names and cannot well be secrets: capitals in words that are shorter than any key or token is. An
 * access key, 20 capitals and digits in a row, is none.
 */
const plainName = /^[A-Z][A-Z0-9]{0,15}(_[A-Z0-9]{1,15})*$/

/**
 * Reads the secret that the key at `source` refers to, without the line break at the end of a file. Throws a
 * {@link StartError} that names the key, and what it refers to only where that cannot be the secret itself by mistake.
 */
export function readSecret(
  reference: SecretReference,
  source: string,
  context: ReferenceContext,
): Setting {
  const value =
    'env' in reference
      ? readVariable(reference.env, source, context)
      : readText(reference.file, source, context).replace(/\r?\n$/, '')
  if (value === '') throw new StartError(`${source} names a file that is empty.`)
  return { source, value }
}

/** Reads the variable that the key at `source` names. */
export function readVariable(name: string, source: string, { env }: ReferenceContext): string {
  const value = env[name]?.trim() ?? ''
  if (value !== '') return value
  throw new StartError(
    plainName.test(name)
      ? `${source} names the environment variable ${name}, which is not set.`
      : `${source} names an environment variable that is not set.`,
  )
}

/** Reads the file that the key at `source` names; `~/` is the home directory. */
export function readText(path: string, source: string, { folder }: ReferenceContext): string {
  try {
    return readFileSync(absolutePath(path, folder), 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new StartError(`${source} names a file that cannot be read${code}.`, { cause })
  }
}

function absolutePath(path: string, folder: string): string {
  if (path.startsWith('~/')) return join(homedir(), path.slice(2))
  return isAbsolute(path) ? path : join(folder, path)
}
