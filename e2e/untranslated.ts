import type { Page } from '@playwright/test'

import { expectedFields } from '../src/api/recycle-bin-parameters'
import { filterStatusNames } from '../src/api/status'
import { powerStateName } from '../src/inventory/power'
import { stateMeanings } from '../src/inventory/refine/states'
import { chinese, sayMessage } from '../src/lib/language/chinese/dictionary'
import { catalogue } from '../src/servers/detail/catalogue/catalogue'

/**
 * Signs round a text that came through the dictionary. Neither takes any room, and Playwright leaves both out of what
 * it compares, so that views are arrived at as in English.
 */
const signs = { opening: '\u200B', closing: '\u00AD' }

/**
 * Words that are the same in every language, besides those of the API and of the refine language: names, units, what
 * cells say of codes, and IDs of rows that have none.
 */
const names =
  'ECS Inventory English 简体中文 API HTTP UTC Ctrl CSV XLSX JSON MiB GiB vCPU limit page row ecs inventory withheld bytes yearly monthly pay per use'

const powerStates = [0, 1, 3, 4, 6, 7].map(powerStateName)

/** Of fields, which a server may have or not. */
const paths = Object.values(catalogue).flatMap((fields) => fields.map(({ path }) => path))

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\d_]+/gu) ?? []

/** A page whose language is English with signs round each text, and what it shows besides. */
export class PseudoLanguage {
  readonly #page: Page
  /** Words that are data: what the API sent, and what it takes. */
  readonly #data = new Set(
    [
      names,
      ...filterStatusNames,
      ...expectedFields,
      ...powerStates,
      ...stateMeanings.keys(),
      ...paths,
    ].flatMap(wordsIn),
  )
  readonly #answers: Promise<void>[] = []

  constructor(page: Page) {
    this.#page = page
  }

  /** Lets the page speak it from its next load on. */
  async speak(): Promise<void> {
    const { opening, closing } = signs
    const sign = (text: string) => `${opening}${text}${closing}`
    const texts = Object.fromEntries(Object.keys(chinese).map((text) => [text, sign(text)]))
    await this.#page.route(/\/dictionary[^/]*\.js$/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export const chinese = ${JSON.stringify(texts)}
          export const sayMessage = () => undefined`,
      }),
    )
    await this.#page.addInitScript(() => localStorage.setItem('language', 'zh-CN'))
    this.#page.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return
      this.#answers.push(
        response.text().then(
          (body) => this.#learn(JSON.parse(body)),
          // An answer that nobody waited for has no words.
          () => undefined,
        ),
      )
    })
  }

  /** Learns the words of the values that were sent, not those of their names. */
  #learn(value: unknown): void {
    if (typeof value === 'object' && value !== null)
      Object.values(value).forEach((one) => this.#learn(one))
    else for (const word of wordsIn(String(value))) this.#data.add(word)
  }

  /** What a person can read or hear that is neither data nor came through the dictionary. */
  async untranslated(): Promise<readonly string[]> {
    await Promise.all(this.#answers)
    for (const word of wordsIn(decodeURIComponent(this.#page.url()))) this.#data.add(word)
    const shown = await this.#page.evaluate(textsBesides, signs)
    return shown.filter(
      (text) =>
        // Messages with values in them are recognised by patterns, which stay in the file that is not loaded here.
        sayMessage(text) === undefined &&
        wordsIn(text).some((word) => /\p{L}{2}/u.test(word) && !this.#data.has(word)),
    )
  }
}

/** Runs in the page: its texts and those of its attributes, without what stands between signs. */
function textsBesides({ opening, closing }: { opening: string; closing: string }): string[] {
  const found = new Set<string>()
  const spoken = [
    'aria-label',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
    'label',
    'data-action',
  ]
  // A text may hold elements: the signs round it are in nodes before and after.
  let depth = 0
  function besides(text: string): string {
    let kept = ''
    for (const sign of text) {
      if (sign === opening) depth += 1
      else if (sign === closing) depth -= 1
      else if (depth === 0) kept += sign
    }
    return kept.trim()
  }
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  )
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      const outside = depth
      depth = 0
      for (const name of spoken) found.add(besides(node.getAttribute(name) ?? ''))
      depth = outside
    } else if (
      node.parentElement?.closest('script, style, noscript, pre, code, [lang]:not(html)') === null
    ) {
      found.add(besides(node.textContent ?? ''))
    }
  }
  found.add(besides(document.title))
  return [...found]
}
