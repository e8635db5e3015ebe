import { afterEach, expect, test } from 'vitest'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { sayNote } from './say-note'

afterEach(() => speak({}))

const note = 'Cells longer than 32767 characters are cut: 1200.'

test('in English, a note is said as files have it', () => {
  expect(sayNote(note)).toBe(note)
  expect(sayNote('A note of another kind.')).toBe('A note of another kind.')
})

test('in another language, its number comes along', () => {
  speak(chinese)
  expect(sayNote(note)).toBe('超过 32767 个字符而被截断的单元格数：1200。')
})
