import { addressTest, parseAddressWord } from './address-literal'
import type { RefineContext } from './context'
import { markField } from './mark-field'
import { fold, globLiteral, globTest, longestLiteral } from './glob'
import type { GroupTerm, Term } from './query'
import { wordFields } from './row-indexes'

/** One byte for each of `length` rows: 1 where the term holds. */
export function markTerm(term: Term, context: RefineContext, length: number): Uint8Array {
  const marks = new Uint8Array(length)
  switch (term.kind) {
    case 'word':
      markWord(term.glob, context, marks)
      break
    case 'field':
      // A field that is still being read excludes nothing, negated or not.
      if (!markField(term, context, marks)) return marks.fill(1)
      break
    case 'group':
      markGroup(term, context, marks)
      break
  }
  return term.negated ? inverted(marks) : marks
}

function markWord(
  glob: string,
  { indexes }: Pick<RefineContext, 'indexes'>,
  marks: Uint8Array,
): void {
  const test = globTest(glob, 'part')
  const literal = globLiteral(glob)
  if (literal === null) indexes.search.markItems(test, fold(longestLiteral(glob)), marks)
  else indexes.search.markText(fold(literal), marks)
  const address = literal === null ? null : parseAddressWord(fold(literal))
  if (address?.kind === 'v4' || address?.kind === 'v6') {
    indexes.addresses('ip').mark(addressTest(address), marks)
  }
  for (const name of wordFields) {
    indexes.field({ name, key: null }).mark(test, marks)
    indexes.also(name)?.mark(test, marks)
  }
}

function markGroup({ branches }: GroupTerm, context: RefineContext, marks: Uint8Array): void {
  for (const branch of branches) {
    const terms = branch.map((term) => markTerm(term, context, marks.length))
    for (let row = 0; row < marks.length; row += 1) {
      if (marks[row] === 0 && terms.every((term) => term[row] === 1)) marks[row] = 1
    }
  }
}

function inverted(marks: Uint8Array): Uint8Array {
  for (let row = 0; row < marks.length; row += 1) marks[row] = marks[row] === 0 ? 1 : 0
  return marks
}
