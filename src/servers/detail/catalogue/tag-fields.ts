import type { Field } from './field'

/** What people and the cloud noted on the server. */
export const tagFields: readonly Field[] = [
  {
    path: 'tags',
    label: 'Tags',
    meaning: 'Tags as key=value, or a key alone. Some are set by the cloud.',
    source: 'details',
  },
  {
    path: 'sys_tags',
    label: 'System tags',
    meaning: 'Tags that only the cloud sets.',
    source: 'details',
  },
  {
    path: 'sys_tags.key',
    label: 'Key',
    meaning: 'Key of the system tag.',
    source: 'details',
  },
  {
    path: 'sys_tags.value',
    label: 'Value',
    meaning: 'Value of the system tag.',
    source: 'details',
  },
]
