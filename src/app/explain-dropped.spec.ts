import { afterEach, expect, test } from 'vitest'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { cleanAddress } from './address'
import { explainDropped } from './explain-dropped'

afterEach(() => speak({}))

test.each([
  ['?limit=0', 'limit 应为 1 到 1000 的整数；已忽略“0”。'],
  ['?limit=5&limit=6', 'limit 只能有一个值，但给出了多个；已忽略“5”、“6”。'],
  ['?colour=red', 'colour 不是此页面的参数；已忽略“red”。'],
  ['?tab=other', 'tab 只能是 servers, recycle-bin 之一；已忽略“other”。'],
  ['?sort=-created,colour', 'sort 中的“colour”不是可排序的列，或重复出现。'],
  ['?columns=', 'columns 只能是列名，例如 name,status,tag:team~240。'],
])('%s is explained in Chinese', (search, words) => {
  speak(chinese)
  expect(cleanAddress(search).dropped.map(explainDropped)).toEqual([words])
})
