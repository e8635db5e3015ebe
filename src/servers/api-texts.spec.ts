import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { decodeQuery, type ParameterSet } from '~/api/query'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import { filterStatusNames, statusFacts } from '~/api/status'
import { chinese, sayMessage } from '~/lib/language/chinese/dictionary'

// Neither the API's contract nor the proxy may know the dictionary, so that no type says whether it has their texts.

/** Of what no parameter takes, one for each way to be wrong. */
const wrongValues = [[''], ['a', 'b'], ['§'], ['x'.repeat(256)], ['a\0b'], ['\ud800']]

const source = fileURLToPath(new URL('..', import.meta.url))

function unknown(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => !Object.hasOwn(chinese, text))
}

/** The sources of a part, without its specs and what only these use. */
function sourcesOf(part: string): readonly string[] {
  return readdirSync(join(source, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|testing/.test(name))
    .map((name) => readFileSync(join(source, part, name), 'utf8'))
}

/** Whole sentences in single quotes. */
function sentencesIn(text: string): readonly string[] {
  return [...text.matchAll(/'([A-Z][^'\n]* [^'\n]*\.)'/g)].map(([, sentence = '']) => sentence)
}

test.each<[string, ParameterSet]>([
  ['servers', serversParameters],
  ['recycle bin', recycleBinParameters],
])('the dictionary has what is said of every parameter of the %s', (_, set) => {
  const parameters = Object.values(set)
  const texts = [
    parameters.map(({ label }) => label),
    parameters.map(({ meaning }) => meaning),
    parameters.flatMap(({ suggestions = [] }) => suggestions.map(({ meaning }) => meaning)),
    // A number is the same in every language.
    parameters.flatMap(({ apiDefault = '' }) => (apiDefault.includes(' ') ? apiDefault : [])),
  ].flat()
  expect(unknown(texts)).toEqual([])
})

test.each<[string, ParameterSet]>([
  ['servers', serversParameters],
  ['recycle bin', recycleBinParameters],
])('the dictionary has why a value of the %s cannot be used', (_, set) => {
  const problems = [decodeQuery(set, new URLSearchParams({ other: '' })).problems[0]?.problem ?? '']
  for (const parameter of Object.values(set))
    for (const values of wrongValues) {
      const decoded = parameter.decode(values)
      if (!decoded.ok) problems.push(decoded.problem)
    }
  expect(problems.length).toBeGreaterThan(Object.keys(set).length)
  expect(unknown(problems)).toEqual([])
})

test('the dictionary has what every status means', () => {
  const status = sourcesOf('api').find((text) => text.includes('const rowStatuses')) ?? ''
  const names = [...status.matchAll(/^ {2}([A-Z_]+): \{/gm)].map(([, name = '']) => name)
  expect(names).toEqual(expect.arrayContaining(filterStatusNames))
  expect(names.length).toBeGreaterThan(filterStatusNames.length)
  const meanings = [...names, 'OTHER', null].map((name) => statusFacts(name).meaning)
  expect(unknown(meanings)).toEqual([])
})

test('the dictionary has every sentence of the contract', () => {
  const sentences = sourcesOf('api').flatMap(sentencesIn)
  expect(sentences).toContain('The answer is not JSON.')
  expect(unknown(sentences)).toEqual([])
})

test('the dictionary has every error of the proxy that is always the same', () => {
  const sentences = sourcesOf('proxy')
    .filter((text) => /new ProxyError|unreadableError|errorBody/.test(text))
    // What keeps the proxy from starting is said where it is started.
    .flatMap((text) => sentencesIn(text.replaceAll(/StartError\([^)]*\)/g, '')))
  expect(sentences).toContain('The API sent broken gzip data.')
  expect(unknown(sentences)).toEqual([])
})

/** What stands in a message for what is not in its source; anything else is a value. */
const wordsOf: Readonly<Record<string, string>> = {
  'issue.message': 'is empty',
  giver: 'IAM',
  'this.#renewal.giver': 'IAM',
  refused: 'The API did not accept the credentials of the proxy.',
  'clocks.direction': 'behind',
}

test('every message of the contract and of the proxy with values in it is known', () => {
  const proxy = sourcesOf('proxy').filter((text) =>
    /new ProxyError|unreadableError|errorBody|new FetchFailure/.test(text),
  )
  const samples = [...sourcesOf('api'), ...proxy].flatMap((text) =>
    [...text.matchAll(/`([A-Z$][^`\n]* [^`\n]*\.)`/g)].map(([, message = '']) =>
      message.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => wordsOf[name] ?? '7'),
    ),
  )
  expect(samples).toContain('No answer from 7 within 7 s.')
  expect(samples.filter((sample) => sayMessage(sample) === undefined)).toEqual([])
})
