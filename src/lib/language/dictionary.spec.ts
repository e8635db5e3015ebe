import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { chinese } from './chinese/dictionary'

const source = fileURLToPath(new URL('../..', import.meta.url))

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

const read = (path: string) => readFileSync(join(source, path), 'utf8')

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names of what is filled into a text. */
function holesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => name))].toSorted()
}

/** The parts of the dictionary; messages are patterns, and have a spec of their own. */
const parts = Object.values(
  import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
    ['./chinese/*.ts', '!./chinese/{dictionary,messages,say-message}*.ts'],
    { eager: true },
  ),
)

test('every text stands in one part', () => {
  const keys = parts.flatMap((part) => Object.values(part).flatMap(Object.keys))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(keys.toSorted()).toEqual(Object.keys(chinese).toSorted())
})

test.each(Object.entries(chinese))('%s: %s', (english, translation) => {
  expect(translation.trim()).not.toBe('')
  // What the English text needs for its plural only, the translation may leave out.
  const plurals = new Set([...english.matchAll(/\{(\w+)\|/g)].map(([, name]) => name))
  const needed = holesIn(english).filter(
    (name) => !plurals.has(name) || english.includes(`{${name}}`),
  )
  expect(holesIn(translation).filter((name) => !needed.includes(name))).toEqual([])
  expect(needed.filter((name) => !translation.includes(`{${name}}`))).toEqual([])
})

test('no text is kept that nobody says', () => {
  const code = ['api', 'app', 'inventory', 'lib', 'proxy', 'recycle-bin', 'servers', 'table', 'ui']
    .flatMap(sourcesIn)
    .filter((path) => !path.startsWith(join('lib', 'language', 'chinese')))
    .map((path) => read(path).replaceAll('\\', ''))
    .join('\n')
  // Of a text that is put together, `Copied ${what}`, what is known must fit.
  const templates = [...code.matchAll(/`([^`\n]*\w{4}[^`\n]*)`/g)]
    .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
    .filter(({ length }) => length > 1)
    .map((pieces) => new RegExp(`^${pieces.map(escaped).join('.+')}$`))
  const said = (text: string) =>
    [`'${text}'`, `"${text}"`, `\`${text}\``].some((quoted) => code.includes(quoted)) ||
    (/^\w+$/.test(text) && new RegExp(`\\b${text}: `).test(code)) ||
    templates.some((template) => template.test(text))
  const kept = Object.keys(chinese).map((text) => text.replaceAll('\\', ''))
  expect(kept.filter((text) => !said(text))).toEqual([])
})
