import { crc32, inflateRawSync } from 'node:zlib'

/** Reads delimited text by RFC 4180, knowing nothing of how it was written. */
export function readDelimited(text: string, delimiter: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let quoted = false
  let at = 0
  function endRecord() {
    records.push([...record, cell])
    record = []
    cell = ''
  }
  while (at < text.length) {
    const character = text.charAt(at)
    at += 1
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === delimiter) {
      record.push(cell)
      cell = ''
    } else if (character === '\n') endRecord()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || record.length > 0) endRecord()
  return records
}

/** Takes back the apostrophe that keeps a spreadsheet from working a text out. */
export function withoutApostrophe(text: string): string {
  return /^''*[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text
}

/** The same for a cell of a CSV file, which has them behind other separators as well. */
export function withoutApostrophes(text: string): string {
  return withoutApostrophe(text.replaceAll(/(?<=[;\t\r\n])'(?='*[=+\-@＝＋－＠])/g, ''))
}

/** The files of a zip archive, by name; a checksum that does not hold is an error. */
export function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packedSize, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = inflateRawSync(bytes.subarray(start, start + packedSize))
    if (content.length !== size || crc32(content) !== bytes.readUInt32LE(at + 16)) {
      throw new Error(`${name} is damaged`)
    }
    files.set(name, content.toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

/** One cell of a sheet: its text as a spreadsheet shows it, and whether it carries an apostrophe. */
export interface SheetCell {
  readonly text: string
  readonly quotePrefix: boolean
}

/** The cells of a worksheet by their names, `B2`; XML that is not sound, or a formula, is an error. */
export function readSheet(xml: string): Map<string, SheetCell> {
  // oxlint-disable-next-line no-control-regex -- these are the ones that XML forbids
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) throw new Error('no XML')
  if (/<f[ >]/.test(xml)) throw new Error('a formula')
  const cells = new Map<string, SheetCell>()
  const pattern =
    /<c r="([A-Z]+\d+)"(?: s="(\d)")? t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g
  const rest = xml.replaceAll(pattern, (_, name: string, style: string, content: string) => {
    // As an XML parser does it: line ends first, then entities; then what only spreadsheets know.
    const text = content
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    cells.set(name, { text, quotePrefix: style === '2' })
    return ''
  })
  if (rest.includes('<c ')) throw new Error('a cell of another shape')
  return cells
}
