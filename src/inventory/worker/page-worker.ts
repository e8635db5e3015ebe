import type { WorkerRequest } from './messages'
import { serveRequests } from './serve-requests'

/**
 * Fetches and reads pages off the main thread, so that 100,000 servers never block a key press. The page gets slim
 * rows; the bodies stay here, out of its heap, for the one server that somebody opens.
 */

const serve = serveRequests((answer) => postMessage(answer))

addEventListener('message', (event: MessageEvent<WorkerRequest>) => serve(event.data))
