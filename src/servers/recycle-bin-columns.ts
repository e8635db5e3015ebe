import type { Row } from '~/api/server'
import type { TableColumn } from '~/table/table-column'

import {
  addresses,
  billing,
  created,
  flavor,
  image,
  nameOfAnyRow,
  status,
  tags,
  timeColumn,
  volumes,
  zone,
} from './columns'
import type { Clock } from './layout/times'

const updated = (clock: Clock) =>
  timeColumn({ id: 'updated', header: 'Updated', width: 96 }, clock, (server) => server.updated)

/**
 * The columns of the recycle bin: no field says when a server was put there, so `updated` stands by its own name. How
 * long one may stay follows from the policy of the bin, which knows that column: it is in view in a small window, since
 * people look for it first. `clock` is what times are written by.
 */
export function recycleBinColumns(
  clock: Clock,
  purge?: TableColumn<Row>,
): readonly TableColumn<Row>[] {
  return [
    nameOfAnyRow,
    status(undefined),
    ...(purge === undefined ? [] : [purge]),
    addresses,
    flavor,
    image,
    zone,
    volumes,
    tags,
    billing,
    created(clock),
    updated(clock),
  ]
}
