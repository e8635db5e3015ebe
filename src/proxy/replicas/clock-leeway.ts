/**
 * Milliseconds by which an answer may seem to have come before a question that it came after, or later than now: the
 * times of two machines are compared through the store, which is a round trip away.
 */
export const clockLeeway = 100
