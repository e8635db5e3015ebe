import type { FieldsRequest } from './fields-messages'
import { serveFields } from './serve-fields'

/**
 * Makes one file of all fields. Rows as the API sent them are thousands of objects for each page: made and held in the
 * page, the collector of its garbage would hold every other frame up.
 */

const serve = serveFields((answer) => postMessage(answer))

addEventListener('message', (event: MessageEvent<FieldsRequest>) => serve(event.data))
