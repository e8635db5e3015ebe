import fc from 'fast-check'

/** Texts that break what writes files carelessly. */
export const uglyTexts: readonly string[] = [
  '',
  ' ',
  ' padded ',
  '"',
  '""',
  'a "quoted" b',
  'a,b;c\td',
  'one\ntwo',
  'one\r\ntwo\rthree',
  '\n',
  '\r',
  '\t',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  "'",
  "'=1",
  "''=1",
  "'text",
  '=HYPERLINK("http://x","y")',
  "x;=cmd|'/C calc'!A0;y",
  "x;'=1",
  'one\n-two',
  '# Project: fake',
  '北京-生产-01',
  'שרת־ייצור',
  '\u202Eevil\u202C',
  '👩‍💻🇨🇳',
  '\u0000\u0001\u001F\u007F',
  '\uFEFFbom',
  '\uFFFE\uFFFF',
  '<t>&amp;</t>]]>',
  '_x000D_',
  '_x005F_x000D_',
  '_x00',
  '__proto__',
  'a|b\\|c',
  '*bold* _it_ `code` [x](y) ~~z~~ <br>',
  'web_01_prod',
]

/** Any text, also with halves of characters. */
export const uglyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...uglyTexts),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fc.constantFrom(...uglyTexts), fc.constantFrom(...uglyTexts))
    .map(([one, other]) => one + other),
)

/** A table of such texts with at least one column. */
export const uglyTable: fc.Arbitrary<{
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const line = fc.array(uglyText, { minLength: width, maxLength: width })
  return fc.record({ headers: line, rows: fc.array(line, { maxLength: 8 }) })
})

/** What becomes of a text in UTF-8: half a character cannot be written. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
