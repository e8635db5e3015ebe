/** One line of a JSON text as it stands on the screen. */
export interface JsonLine {
  /** Way to the value, as a JSON Pointer (RFC 6901). A closing bracket has that of its object. */
  readonly pointer: string
  readonly depth: number
  /** The property's name in quotes with its colon; empty in a list. */
  readonly name: string
  /** The rest of the line: a value, or brackets. */
  readonly text: string
  /** The line begins an object or a list that is not empty; with how many entries. */
  readonly entries: number | null
  readonly closing: boolean
}

/** The lines of a JSON value, two objects or lists never on one line, as `JSON.stringify` writes it. */
export function jsonLines(value: unknown): readonly JsonLine[] {
  const lines: JsonLine[] = []
  write(value, { pointer: '', depth: 0, name: '', end: '' }, lines)
  return lines
}

interface Place {
  readonly pointer: string
  readonly depth: number
  readonly name: string
  /** The comma after the value, if any. */
  readonly end: string
}

function write(value: unknown, place: Place, lines: JsonLine[]): void {
  const { end, ...line } = place
  const list = Array.isArray(value)
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (entries.length === 0) {
    lines.push({ ...line, text: JSON.stringify(value) + end, entries: null, closing: false })
    return
  }
  lines.push({ ...line, text: list ? '[' : '{', entries: entries.length, closing: false })
  for (const [at, [key, item]] of entries.entries()) {
    const inside = {
      pointer: `${line.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      depth: line.depth + 1,
      name: list ? '' : `${JSON.stringify(key)}: `,
      end: at === entries.length - 1 ? '' : ',',
    }
    write(item, inside, lines)
  }
  lines.push({ ...line, name: '', text: (list ? ']' : '}') + end, entries: null, closing: true })
}

/** Whether the value at `pointer` stands inside of the one at `outer`. */
export function isInside(pointer: string, outer: string): boolean {
  return pointer.startsWith(`${outer}/`)
}

/** The lines that are left when the objects and lists at these pointers are folded: of each, its first line. */
export function unfolded(
  lines: readonly JsonLine[],
  folded: ReadonlySet<string>,
): readonly JsonLine[] {
  if (folded.size === 0) return lines
  const pointers = [...folded]
  return lines.filter(
    ({ pointer, closing }) =>
      !(closing && folded.has(pointer)) && !pointers.some((outer) => isInside(pointer, outer)),
  )
}

/** The lines that hold a text, in any case, by their place. */
export function findLines(lines: readonly JsonLine[], text: string): readonly number[] {
  const wanted = text.toLowerCase()
  if (wanted === '') return []
  return lines.flatMap(({ name, text }, at) =>
    `${name}${text}`.toLowerCase().includes(wanted) ? [at] : [],
  )
}
