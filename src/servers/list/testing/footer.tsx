import { lettersOf } from '~/inventory/testing/scripted-source'

import { refining } from '../../refine/refining'
import { ListStatus } from '../ListStatus'
import type { List } from '../use-list'

/** The strip below a list, and the letters of its rows. */
export function Footer({ list }: { list: List }) {
  return (
    <>
      <p>rows: {lettersOf(list.loaded)}</p>
      <ListStatus
        label="Servers"
        list={list}
        refining={refining}
        shown={null}
        sorted={false}
        order={[]}
        columns={[]}
        onProjects={() => undefined}
        onUnreadable={null}
      />
    </>
  )
}
