import { afterEach, expect, test } from 'vitest'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import {
  describeOffers,
  describeSelection,
  refuseCompare,
  type SelectionScope,
} from './describe-selection'

afterEach(() => speak({}))

const scope: SelectionScope = {
  selected: 12,
  shown: 12,
  refined: 40,
  loaded: 2500,
  vanished: 0,
  partial: false,
}

test.each<[Partial<SelectionScope>, string]>([
  [{}, '12 selected'],
  [{ shown: 9 }, '12 selected, 3 not in this refine'],
  [{ selected: 40, shown: 40 }, '40 selected: all refined rows'],
  [{ selected: 2500, shown: 40 }, '2,500 selected: all loaded rows, 2,460 not in this refine'],
  [
    { selected: 40, shown: 40, partial: true },
    '40 selected: all refined rows of those loaded so far',
  ],
  [
    { selected: 2500, shown: 2500, refined: 2500, partial: true },
    '2,500 selected: all rows loaded so far',
  ],
  [{ vanished: 2 }, '12 selected; 2 left the list and the selection'],
  [
    { selected: 0, shown: 0, vanished: 1200 },
    'Nothing selected; 1,200 left the list and the selection',
  ],
  [{ selected: 0, shown: 0 }, 'Nothing selected'],
])('%j reads %o', (part, text) => {
  expect(describeSelection({ ...scope, ...part })).toBe(text)
})

test.each<[Partial<SelectionScope>, string[]]>([
  [{}, ['Select all 40 refined', 'Select all 2,500 loaded']],
  [{ selected: 40, shown: 40 }, ['Select all 2,500 loaded']],
  [{ selected: 2500, shown: 40 }, []],
  [{ refined: 2500 }, ['Select all 2,500 loaded']],
  [
    { partial: true },
    ['Select all 40 refined of those loaded so far', 'Select all 2,500 loaded so far'],
  ],
])('%j offers %j', (part, labels) => {
  expect(describeOffers({ ...scope, ...part }).map(({ label }) => label)).toEqual(labels)
})

test('in Chinese, too, what is selected comes before what is not in sight', () => {
  speak(chinese)
  expect(describeSelection({ ...scope, selected: 2500, vanished: 1200, partial: true })).toBe(
    '已选择 2,500 行：目前已加载的全部行，其中 2,488 行不在当前页内筛选结果中；1,200 行已从列表和选中项中消失',
  )
  expect(describeOffers({ ...scope, partial: true }).map(({ label }) => label)).toEqual([
    '选择从目前已加载的行中筛选出的全部 40 行',
    '选择目前已加载的全部 2,500 行',
  ])
  expect(refuseCompare(5)).toBe('可对比 2 至 4 台')
})

test('two to four servers can be compared', () => {
  expect([1, 2, 4, 5].map((count) => refuseCompare(count) === null)).toEqual([
    false,
    true,
    true,
    false,
  ])
})
