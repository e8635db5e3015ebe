import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from './child-process'

const file = join(root, 'docs', 'performance-proxy.md')
const title = '# Performance of the proxy'

/** Writes a section of docs/performance-proxy.md, in the place of the one with the same heading. */
export function replaceSection(heading: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `${title}\n`
  const [head = title, ...sections] = before.split(/^## /m)
  const section = `${heading}\n\n${text}\n`
  const kept = sections.map((old) => (old.startsWith(`${heading}\n`) ? section : old))
  const all = kept.includes(section) ? kept : [...kept, section]
  writeFileSync(file, [head.trim(), ...all.map((one) => `## ${one.trim()}`)].join('\n\n') + '\n')
}
