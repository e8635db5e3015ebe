import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What is to be done for the requests under way on each connection. One listener a connection, however many they are. */
const connections = new WeakMap<Socket, Set<() => void>>()

/**
 * Calls back once, when a request is over: its answer was sent whole, or its connection is closed. Node tells nothing
 * of answers that wait behind another one on a connection that closes. Calls back at once where it is over already.
 */
export function whenOver(response: ServerResponse, callback: () => void): void {
  const { socket } = response.req
  if (response.closed || socket.closed) {
    callback()
    return
  }
  const underWay = onConnection(socket)
  const over = () => {
    underWay.delete(over)
    response.removeListener('close', over)
    callback()
  }
  underWay.add(over)
  response.once('close', over)
}

function onConnection(socket: Socket): Set<() => void> {
  const known = connections.get(socket)
  if (known !== undefined) return known
  const underWay = new Set<() => void>()
  connections.set(socket, underWay)
  socket.once('close', () => {
    for (const over of underWay) over()
  })
  return underWay
}
