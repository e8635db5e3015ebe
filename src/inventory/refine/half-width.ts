import { parseFieldRef } from './find-field'

/** A name in front of a full-width colon, where a term begins. */
const namedByFullWidth = /(?<=^|[\s(-])([a-z][\w.-]*)：/giu

/** A full-width comma after a list of plain values. */
const listedByFullWidth = /(?<=^|[\s(-])([a-z][\w.-]*:[!#-'*-~]*)，/giu

/**
 * A query with the signs of the language where an input method wrote its own: the colon after the name of a field and
 * the comma after its plain values, `status：ACTIVE，SHUTOFF`. The text keeps its length, and other full-width signs are
 * text to search for.
 */
export function halfWidth(text: string): string {
  const named = text.replaceAll(namedByFullWidth, (found, name: string) =>
    parseFieldRef(name) === null ? found : `${name}:`,
  )
  const listed = named.replaceAll(listedByFullWidth, (found, before: string) =>
    parseFieldRef(before.slice(0, before.indexOf(':'))) === null ? found : `${before},`,
  )
  // Each comma may stand behind one that was just replaced.
  return listed === text ? text : halfWidth(listed)
}
