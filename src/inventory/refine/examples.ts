import type { Label } from '~/lib/language/translate'

/** What can be written, with what it finds: the help sheet. Fields add their own examples (fields.ts). */
export const refineExamples = [
  { write: 'web', finds: 'name, id, address, MAC address, tag, flavor or image holds "web"' },
  { write: 'web prod', finds: 'both words, wherever they stand' },
  { write: '"web server"', finds: 'the words as they stand, with the space' },
  { write: 'web*01', finds: '"web", anything, "01"; ? stands for one character' },
  { write: 'status:ACTIVE,SHUTOFF', finds: 'one of the values' },
  { write: '-status:ERROR', finds: 'every server but those; NOT says the same' },
  { write: '-tag:env=dev', finds: 'servers without that tag' },
  { write: 'tag:env', finds: 'a tag with that key, whatever its value' },
  { write: 'tag.env:prod,test', finds: 'the values of one key' },
  { write: 'name:=web-01', finds: 'exactly that value, case and all' },
  { write: 'vcpus:>=8', finds: 'a comparison: > >= < <=' },
  { write: 'ram:4GiB..16GiB', finds: 'a range, both ends in it' },
  { write: 'created:>=2026-01-01', finds: 'times by day (UTC), month, year or minute' },
  {
    write: 'tag.expires:<2027-01-01',
    finds: 'a value of one key that is a number, a day or a time, compared',
  },
  { write: 'updated:>30d', finds: 'older than 30 days; units m h d w y' },
  { write: 'ip:10.0.3.0/24', finds: 'addresses of a network, IPv4 or IPv6' },
  { write: 'ip:10.0.0.1-10.0.0.9', finds: 'addresses of a range' },
  {
    write: 'ip:10.0.',
    finds:
      'addresses that begin so; without the last dot, that hold it; a whole address only itself',
  },
  { write: '10.0.3.0/24', finds: 'a network or range of addresses is understood as a word too' },
  { write: 'has:fault', finds: 'servers for which a field is there' },
  { write: '-has:tag', finds: 'servers without any tag of their own' },
  { write: 'is:frozen', finds: 'a state that stands out' },
  { write: '(status:ERROR OR is:frozen) web', finds: 'one of the terms in brackets, and the word' },
  { write: 'raw."OS-EXT-SRV-ATTR:hostname":web*', finds: 'any field of the API' },
] as const satisfies readonly { readonly write: string; readonly finds: Label }[]
