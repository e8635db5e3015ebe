import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import * as v from 'valibot'
import { StartError } from '../start-error'
import { isListTakenForMapping } from './section'
import { configurationSchema, type Configuration } from './configuration-schema'

/** A key of the configuration file: names of mappings and places in lists, from the top. */
export type KeyPath = readonly (string | number)[]

/** A configuration file that was understood. */
export interface ConfigurationFile {
  readonly path: string
  readonly values: Configuration
  /** Where a key stands, as every message about it begins: `file:line: key`. */
  readonly at: (key: KeyPath) => string
}

/**
 * Reads the text of a configuration file. Throws a {@link StartError} with one line for each fault, which names
 * file, line, key and what is allowed, and repeats no value.
 */
export function parseConfiguration(path: string, text: string): ConfigurationFile {
  const lines = new LineCounter()
  // Pretty errors would quote the line at fault, which may hold a secret.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const faults = document.errors.map(
    ({ code, pos }) => `${path}:${lineAt(pos[0])}: ${syntaxFault(code)}`,
  )
  if (faults.length > 0) throw new StartError(faults.join('\n'))
  const at = (key: KeyPath) => {
    const place = `${path}:${lineAt(offsetOf(document, key))}:`
    return key.length === 0 ? place : `${place} ${keyName(key)}`
  }
  const value = toValue(document, path) ?? {}
  const result = v.safeParse(configurationSchema, value)
  if (result.success) return { path, values: result.output, at }
  throw new StartError(
    [...result.issues, ...furtherUnknownKeys(value, result.issues)]
      .map((issue) => ({ key: keyPath(issue), words: issue.message }))
      .sort((one, other) => offsetOf(document, one.key) - offsetOf(document, other.key))
      .map(({ key, words }) => `${at(key)} ${words}`)
      .join('\n'),
  )
}

/**
 * A schema names only the first unknown key of a mapping: those that were named are taken out of `value` until there
 * is no other.
 */
function furtherUnknownKeys(
  value: unknown,
  issues: readonly v.BaseIssue<unknown>[],
): readonly v.BaseIssue<unknown>[] {
  const unknown = issues.filter(isUnknownKey)
  if (unknown.length === 0) return []
  for (const { path } of unknown) {
    const step = path?.at(-1)
    if (step?.type === 'object') Reflect.deleteProperty(step.input, step.key)
  }
  const rest = (v.safeParse(configurationSchema, value).issues ?? []).filter(isUnknownKey)
  return [...rest, ...furtherUnknownKeys(value, rest)]
}

function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

function toValue(document: Document, path: string): unknown {
  try {
    return document.toJS()
  } catch (cause) {
    throw new StartError(`${path}:1: The aliases (*) of the file cannot be followed.`, { cause })
  }
}

function syntaxFault(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'This key stands here twice.'
  return `This is not YAML (${code.toLowerCase().replaceAll('_', ' ')}).`
}

function keyPath(issue: v.BaseIssue<unknown>): KeyPath {
  return (issue.path ?? []).flatMap((step) => {
    const { key } = step
    if (isListTakenForMapping(step)) return []
    return typeof key === 'string' || typeof key === 'number' ? [key] : []
  })
}

/** `projects[0].credentials.iam.user`. */
function keyName(key: KeyPath): string {
  return key
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('')
}

/** Where a key begins, or, when it is missing, where what should hold it begins. */
function offsetOf(document: Document, key: KeyPath): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of key) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset
}

function startOf(node: unknown): number | null {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null
  return node.range?.[0] ?? null
}
