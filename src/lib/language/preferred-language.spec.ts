import { expect, test } from 'vitest'

import { preferredLanguage } from './preferred-language'

test.each([
  [[], 'en'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de-DE', 'zh-CN', 'en'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['ZH-cn'], 'zh-CN'],
  // Traditional characters are another script, which the page does not have.
  [['zh-TW', 'zh-Hant-HK', 'zh-MO'], 'en'],
  [['zh-TW', 'zh-CN'], 'zh-CN'],
  // Where the script is named, the region says nothing.
  [['zh-Hans-HK'], 'zh-CN'],
  [['zh-Hant-CN'], 'en'],
  [['zhx', 'enx', ''], 'en'],
])('of %j the page speaks %s', (wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language)
})
