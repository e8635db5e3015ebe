import type { Page } from '~/api/page'

import { load } from '../load'
import type { PageSource } from '../page-source'
import { type Loaded, nothingLoaded } from '../loaded'
import { pageOf, type ScriptedAnswer, type ScriptedSource, scriptedSource } from './scripted-source'
import type { VirtualTime } from './virtual-time'

/** A signal that nobody aborts. */
export const unused = new AbortController().signal
/** Before the first page of a load that does not pause. */
export const untouched = nothingLoaded(Number.POSITIVE_INFINITY)

/** Every state of a load in virtual time, and the last one. */
export async function collect(
  time: VirtualTime,
  source: PageSource,
  { start = untouched, signal = new AbortController().signal } = {},
) {
  const states: Loaded[] = []
  const loading = async () => {
    for await (const state of load(source, start, { ...time, signal })) states.push(state)
  }
  await time.run(loading())
  return { states, last: states.at(-1) ?? start }
}

/** `abc/5 de/5`: a page with three rows of five, then one with the other two; no number means no count. */
export function pagesOf(text: string): readonly Page[] {
  return text.split(' ').map((each) => {
    const [rows = '', count] = each.split('/')
    return pageOf(rows, count === undefined ? null : Number(count))
  })
}

/** A source of such pages by number; `others` answers first, where it does not say undefined. */
export function sourceOf(
  time: VirtualTime,
  text: string,
  others: (number: number, attempt: number) => ScriptedAnswer | undefined = () => undefined,
  paging: PageSource['paging'] = 'offset',
): ScriptedSource {
  const pages = pagesOf(text)
  return scriptedSource(time, { paging, pageSize: 3 }, ({ number }, attempt) => {
    const page = pages[number - 1] ?? new Error(`Nobody expected page ${number}.`)
    return others(number, attempt) ?? { give: page }
  })
}

/** Numbers of the pages that were asked for, in that order. */
export function numbersAsked(source: ScriptedSource): readonly number[] {
  return source.asked.map(({ number }) => number)
}
