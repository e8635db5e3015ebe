import type { Label } from '~/lib/language/translate'

import type { Tab } from '../list-tab'
import type { BuiltInView } from './view'

function view(tab: Tab, name: Label, query: Readonly<Record<string, string>>, meaning: Label) {
  return { tab, name, query: String(new URLSearchParams(query)), meaning } satisfies BuiltInView
}

/**
 * The views that come with the page, the plain list of each tab first. They refine what is loaded and ask nothing
 * else of the API; their names stand in addresses and stay.
 */
const builtInViews: Record<Tab, readonly [BuiltInView, ...BuiltInView[]]> = {
  servers: [
    view('servers', 'All servers', {}, 'The list as it is at first.'),
    view(
      'servers',
      'Needs attention',
      { q: '(status:ERROR OR is:fault,mismatch,host-down,frozen,unreadable)', sort: 'status' },
      'ERROR, a fault, a power state that contradicts the status, a host that is not UP, frozen, or unreadable.',
    ),
    view(
      'servers',
      'Running',
      { q: 'status:ACTIVE' },
      'ACTIVE. Those that restart are not among them.',
    ),
    view(
      'servers',
      'Stopped over 30 days',
      {
        q: 'status:SHUTOFF updated:>30d',
        sort: 'updated',
        columns: 'name,status,updated,addresses,flavor,volumes,tags,billing,created',
      },
      'SHUTOFF, and not updated for 30 days. The API does not say when a server stopped: one that was changed since is missing here.',
    ),
    view(
      'servers',
      'Frozen or locked',
      { q: 'is:frozen,locked,order-locked' },
      'Frozen by the cloud, locked, or locked by an order.',
    ),
    view(
      'servers',
      'Untagged',
      { q: '-has:tag -is:unreadable' },
      'Without a tag that a person set; tags of the cloud do not count.',
    ),
    view(
      'servers',
      'Public addresses',
      { q: 'has:floating', sort: 'addresses' },
      'With a floating address (EIP). Ways through a load balancer or NAT gateway are not in these rows.',
    ),
    view(
      'servers',
      'Scheduled for deletion',
      {
        q: 'has:terminate',
        sort: 'terminate',
        columns: 'name,status,terminate,addresses,flavor,volumes,tags,billing,created',
      },
      'With an auto_terminate_time, the next one first.',
    ),
  ],
  'recycle-bin': [
    view('recycle-bin', 'Whole bin', {}, 'The list as it is at first.'),
    view(
      'recycle-bin',
      'Purged next',
      { sort: 'purge' },
      'The next one first, by an estimate: the API does not say it. Those without one, and those that would be gone already by the policy of now, stand last.',
    ),
  ],
}

/** The views of a tab that come with the page; the first is the plain list. */
export function builtInViewsOf(tab: Tab): readonly [BuiltInView, ...BuiltInView[]] {
  return builtInViews[tab]
}
