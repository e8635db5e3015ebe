import { messages, pieces } from './messages'

type Forms = readonly { readonly pattern: RegExp; readonly said: string }[]

const wholes = formsOf(messages)
const parts = formsOf(pieces)

/**
 * A message with values in it in Chinese, undefined for one that nobody knows. It was made where no dictionary is: in
 * the proxy, which may be of another version, and in the contract of the API.
 */
export function sayMessage(text: string): string | undefined {
  return say(text, wholes)
}

function say(text: string, forms: Forms): string | undefined {
  for (const { pattern, said } of forms) {
    const values = pattern.exec(text)?.groups
    if (values !== undefined)
      return said.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name, values[name] ?? ''))
  }
  return undefined
}

function valueOf(name: string, text: string): string {
  if (name === 'said') return sayMessage(text) ?? text
  if (name !== 'why' && name !== 'where') return text
  const words = say(text, parts)
  // Chinese stands right behind Chinese, and at a distance from everything else.
  return words ?? (name === 'why' ? ` ${text}` : text)
}

/** The empty group makes that a text without holes has groups, too. */
function formsOf(texts: Readonly<Record<string, string>>): Forms {
  return Object.entries(texts).map(([english, said]) => {
    const pattern = english
      .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
      // A field of the API has no space in its name, unlike what other messages begin with.
      .replaceAll(
        /\{(\w+)\}/g,
        (_, name) => `(?<${name}>${name === 'field' ? String.raw`\S+` : '.+?'})`,
      )
    return { pattern: new RegExp(`^(?<empty>)${pattern}$`), said }
  })
}
