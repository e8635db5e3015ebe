import type { ApiError, ApiErrorKind } from '~/api/error'
import type { Label } from '~/lib/language/translate'

/** An error in words, in English. */
export interface ErrorExplanation {
  /** What happened, as a short heading. */
  readonly title: Label
  /** What the person can do about it. */
  readonly advice: Label
}

/** Says an error in words, as a list understands it. */
export type Explain = (error: ApiError) => ErrorExplanation

const titles: Record<ApiErrorKind, Label> = {
  'invalid-request': 'The API refused this request',
  'login-required': 'You are not logged in',
  unauthorized: 'The credentials were not accepted',
  forbidden: 'No permission to list these servers',
  'caller-refused': 'The API refused this caller',
  'project-unavailable': 'The project is unavailable',
  'not-found': 'The API was not found at this address',
  'wrong-project': 'The credentials belong to another project',
  throttled: 'Too many requests',
  'server-error': 'The API failed',
  'unreadable-answer': 'The answer could not be read',
  timeout: 'No answer in time',
  unreachable: 'The API cannot be reached',
  offline: 'This machine is offline',
}

const advice: Record<ApiErrorKind, Label> = {
  'invalid-request': 'Change the API filters, then try again.',
  'login-required': 'Log in; you come back to this view.',
  unauthorized:
    'Ask whoever runs this page to check the access key, secret key or token, and the clock of that machine.',
  forbidden:
    'Ask for the permission ecs:cloudServers:list. With a permission for one enterprise project only, set that API filter.',
  'caller-refused': 'Ask whoever runs this page to check the blacklist and whitelist.',
  'project-unavailable': 'Ask whoever runs this page whether the account is frozen.',
  'not-found': 'Check the region or the endpoint. Not every region has every API.',
  'wrong-project':
    'Ask whoever runs this page to check the project ID against the access key or token.',
  throttled: 'Wait, then continue. Nothing that was loaded is lost.',
  'server-error': 'Try again in a moment. If it lasts, give the request ID to support.',
  'unreadable-answer': 'Try again. If it lasts, give the request ID to support.',
  timeout: 'Try again, with a smaller page size if it happens often.',
  unreachable: 'Check that the proxy runs and that its endpoint can be reached.',
  offline: 'Connect to the network, then try again.',
}

/** What an error means wherever it happens. */
export function explainError({ kind }: Pick<ApiError, 'kind'>): ErrorExplanation {
  return { title: titles[kind], advice: advice[kind] }
}
