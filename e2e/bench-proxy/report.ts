import type { Figures } from '../bench/figures'
import { markdownTable } from '../bench/table'
import type { Verdict } from './bars'
import { pinned } from './cores'
import { connections } from './load'
import { machine, today } from './machine'
import { nginxVersion } from './nginx'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** One row for each bar. */
export function barTable(verdicts: readonly Verdict[]): string {
  return markdownTable([
    ['', 'proxy', 'compared with', 'result', 'bar', ''],
    ...verdicts.map(({ bar, proxy, other, compared, holds }) => [
      bar.title,
      number.format(proxy),
      other === null ? '–' : number.format(other),
      bar.unit === 'x' ? `${compared.toFixed(2)} x` : `${number.format(compared)} ${bar.unit}`,
      `${bar.bound} ${bar.limit} ${bar.unit}`,
      holds ? 'holds' : '**missed**',
    ]),
  ])
}

/** The section of the document: how it was measured, the bars, and every figure. */
export function writeSection(
  table: string,
  figures: Figures,
  { rounds, seconds, memorySeconds }: { rounds: number; seconds: number; memorySeconds: number },
): string {
  return `Written by \`npm run bench:proxy\` on ${today()}. It ends with an error when a bar is missed.

Machine: ${machine()}, ${nginxVersion()}. Loopback, ${connections} connections, medians of ${rounds} rounds of ${seconds} s for each figure, all taken in turn. ${cores()} Absolute figures depend on the machine and on what else it does: only those of one run compare.

The upstream sends answers of the simulated ECS that it made before. nginx passes them on with \`proxy_pass\`, one process, connections kept. The proxy runs as it is shipped, with its own settings; both write their log into a file. \`Bare\` is Fastify and undici alone, which pass answers on and do nothing else. \`Kept\` answers come from memory, \`asked\` ones each have a query of their own. Memory is that of the process, once a second for ${memorySeconds} s after the rounds. A hold of the event loop is known to within 2 ms.

${table}

All medians:

${figures
  .list()
  .split('\n')
  .map((line) => `- ${line}`)
  .join('\n')}`
}

function cores(): string {
  return pinned
    ? 'Whoever is measured has one core, load and upstream have another one.'
    : 'Nothing was kept to a core of its own, which takes two cores and `taskset`: the figures are rough.'
}
