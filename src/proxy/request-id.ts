import { randomUUID } from 'node:crypto'

/** A new request id of 32 hexadecimal digits, as the API's gateway has them. */
export function newRequestId(): string {
  return randomUUID().replaceAll('-', '')
}
