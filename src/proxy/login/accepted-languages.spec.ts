import { expect, it } from 'vitest'
import { preferredLanguage } from '~/lib/language/preferred-language'
import { acceptedLanguages } from './accepted-languages'

it.each([
  [undefined, []],
  ['', []],
  [', ;q=1', []],
  ['zh-CN', ['zh-CN']],
  ['zh-CN,zh;q=0.9,en;q=0.8', ['zh-CN', 'zh', 'en']],
  ['en;q=0.5, zh-CN ; q=0.9', ['zh-CN', 'en']],
  ['de, en;Q=1.000', ['de', 'en']],
  ['zh-CN;q=0, en;q=0.1', ['en']],
  ['zh-CN;q=x, en;q=2, *;q=0.1', ['*']],
])('%o: %j', (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages)
})

it.each([
  [undefined, 'en'],
  ['*', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['de,zh;q=0.5', 'zh-CN'],
  ['en,zh-CN', 'en'],
  ['zh-TW,zh-Hant;q=0.9', 'en'],
  ['zh-CN;q=0', 'en'],
])('%o is answered in %s', (header, language) => {
  expect(preferredLanguage(acceptedLanguages(header))).toBe(language)
})
