import { afterEach, expect, test } from 'vitest'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { describeResults } from './describe-results'

afterEach(() => speak({}))

test.each([
  [0, 1, 'No loaded server, 1 result listed', '没有匹配的已加载云服务器，列出 1 项结果'],
  [0, 0, 'No loaded server, 0 results listed', '没有匹配的已加载云服务器，列出 0 项结果'],
  [1, 1, '1 server, 1 result listed', '1 台云服务器，列出 1 项结果'],
  [2500, 6, '2,500 servers, 6 results listed', '2,500 台云服务器，列出 6 项结果'],
])('%i rows and %i entries', (rows, listed, english, translated) => {
  expect(describeResults(rows, listed)).toBe(english)
  speak(chinese)
  expect(describeResults(rows, listed)).toBe(translated)
})
