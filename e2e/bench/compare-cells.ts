import type { Page } from 'playwright'

/**
 * The cells that the floor shows otherwise than the product: what the product has, what the floor has. Both show all
 * servers from the top. Elements, class names and texts are compared, not what is hidden. The floor has more columns:
 * those that are out of view are not drawn by the product.
 */
export async function differingCells(
  product: Page,
  floor: Page,
): Promise<readonly (readonly [product: string, floor: string | undefined])[]> {
  const cells = await cellsOf(product)
  const others = await cellsOf(floor)
  return [...cells].flatMap(([place, cell]): [string, string | undefined][] =>
    cell === others.get(place) ? [] : [[cell, others.get(place)]],
  )
}

/**
 * By row and column, from the second row on: the first one has the tab stop in the product, and a button to copy its
 * id.
 */
async function cellsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const cells = await page.evaluate(() =>
    Array.from({ length: 20 }, (_, index) =>
      document.querySelectorAll(`[role=row][aria-rowindex="${index + 3}"] > [role=gridcell]`),
    ).flatMap((cells) =>
      [...cells].map((cell): [string, string] => {
        const copy = document.importNode(cell, true)
        for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove()
        for (const element of [copy, ...copy.querySelectorAll('*')]) {
          const attributes = [...element.attributes].sort((one, other) =>
            one.name < other.name ? -1 : 1,
          )
          for (const { name } of attributes) element.removeAttribute(name)
          for (const { name, value } of attributes) element.setAttribute(name, value)
        }
        const row = cell.parentElement?.getAttribute('aria-rowindex')
        return [`${row} ${cell.getAttribute('aria-colindex')}`, copy.outerHTML]
      }),
    ),
  )
  return new Map(cells)
}
