import { ApiError, type ApiErrorKind } from '~/api/error'
import type { Page } from '~/api/page'
import { toRow } from '~/api/to-row'

import type { PagePlace, PageSource } from '../page-source'
import type { Loaded } from '../loaded'
import type { VirtualTime } from './virtual-time'

/** A page with a row for each letter; `?` is a row that has no id of its own. */
export function pageOf(letters: string, count: number | null = null): Page {
  const url = `/${letters}`
  const rows = Array.from(letters, (letter, index) =>
    toRow(letter === '?' ? {} : { id: letter }, `${letters}, row ${index + 1}`, {
      answer: { url },
      index,
    }),
  )
  const last = letters.at(-1)
  return { rows, count, marker: last === undefined || last === '?' ? null : last, url, age: 0 }
}

/** The ids of rows of such pages, one after the other. */
export function lettersOf({ rows }: Pick<Loaded, 'rows'>): string {
  return rows.map(({ id }) => (id.startsWith('unreadable') ? '?' : id)).join('')
}

/** A failed request. */
export function failure(
  kind: ApiErrorKind,
  retryAfter: number | null = null,
  message = `It is ${kind}.`,
): ApiError {
  const nothing = { status: null, code: null, requestId: null, parameter: null }
  return new ApiError({ kind, message, retryAfter, ...nothing })
}

/** What comes of a request, after how many milliseconds. */
export interface ScriptedAnswer {
  readonly after?: number
  readonly give: Page | Error
}

/** A source that answers in virtual time and notes what it was asked for, and how much of that at once. */
export interface ScriptedSource extends PageSource {
  readonly asked: readonly PagePlace[]
  readonly mostUnderWay: () => number
}

/** A source that answers by `answer`; `attempt` counts the requests for that page from 1 on. */
export function scriptedSource(
  time: VirtualTime,
  pages: Pick<PageSource, 'paging' | 'pageSize'>,
  answer: (place: PagePlace, attempt: number) => ScriptedAnswer,
): ScriptedSource {
  const asked: PagePlace[] = []
  let underWay = 0
  let mostUnderWay = 0
  return {
    ...pages,
    asked,
    mostUnderWay: () => mostUnderWay,
    async fetchPage(place, signal) {
      asked.push(place)
      underWay += 1
      mostUnderWay = Math.max(mostUnderWay, underWay)
      try {
        const attempt = asked.filter(({ number }) => number === place.number).length
        const { after = 10, give } = answer(place, attempt)
        await time.sleep(after, signal)
        if (give instanceof Error) throw give
        return give
      } finally {
        underWay -= 1
      }
    },
  }
}
