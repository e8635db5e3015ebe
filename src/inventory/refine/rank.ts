import { fold } from './glob'

/**
 * The items that hold what was written, those that begin with it first; else in their order.
 * @param textsOf the texts by which an item is found, the most important first.
 */
export function rank<Item>(
  items: readonly Item[],
  written: string,
  textsOf: (item: Item) => readonly string[],
): readonly Item[] {
  const wanted = fold(written)
  if (wanted === '') return items
  const ranks: readonly Item[][] = [[], [], []]
  for (const item of items) {
    const [name = '', ...others] = textsOf(item).map(fold)
    const place = name.startsWith(wanted)
      ? 0
      : others.some((other) => other.startsWith(wanted))
        ? 1
        : [name, ...others].some((text) => text.includes(wanted))
          ? 2
          : null
    if (place !== null) ranks[place]?.push(item)
  }
  return ranks.flat()
}
