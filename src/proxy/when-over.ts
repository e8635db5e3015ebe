import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What is to be done for the requests under way on each connection. One listener a connection, however many they are. */
const connections = new WeakMap<Socket, Set<() => void>>()

/**
 * Calls back once, when a request is over, with whether its answer was sent `whole`: it was, or its connection is closed.
 * Node tells nothing of answers that wait behind another one on a connection that closes. Calls back at once where it is
 * over already.
 */
export function whenOver(response: ServerResponse, callback: (whole: boolean) => void): void {
  const { socket } = response.req
  if (response.closed || socket.closed) {
    callback(response.writableFinished && !socket.destroyed)
    return
  }
  let whole = false
  // Node calls an answer finished as well when its socket threw away what was still to be sent.
  const finished = () => {
    whole = !socket.destroyed
  }
  const underWay = onConnection(socket)
  const over = () => {
    underWay.delete(over)
    response.removeListener('close', over)
    response.removeListener('finish', finished)
    callback(whole)
  }
  underWay.add(over)
  // Before Node itself, which closes the connection then where it is not kept.
  response.prependOnceListener('finish', finished)
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
