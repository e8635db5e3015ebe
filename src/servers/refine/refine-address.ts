import { createParser, parseAsString } from 'nuqs'

import { parseSort, printSort } from '~/inventory/sort/sort-text'
import type { SortColumn } from '~/inventory/sort/sort-rows'

/** How the refine query and the sort stand in the address bar. */
export const refineAddress = {
  q: parseAsString.withDefault(''),
  sort: createParser<readonly SortColumn[]>({
    parse: parseSort,
    serialize: printSort,
    eq: (one, other) => printSort(one) === printSort(other),
  }).withDefault([]),
}
