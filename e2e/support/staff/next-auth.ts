/** The addresses of next-auth below /api/auth that sign-in with a provider needs. */
export const NEXT_AUTH_OPEN = ['GET csrf', 'POST signin/oidc', 'GET callback/oidc'];

/** All others that next-auth has, with their methods. */
export const NEXT_AUTH_CLOSED = [
  ...['signin', 'signin/oidc', 'signin/credentials', 'signout', 'session', 'providers'],
  ...['callback', 'callback/credentials', 'callback/email', 'error', 'verify-request', '_log'],
]
  .flatMap((path) => [`GET ${path}`, `POST ${path}`])
  .concat(
    'POST csrf',
    'POST callback/oidc',
    'POST error',
    'GET callback/oidc/more',
    'GET csrf/more',
  )
  .filter((address) => !NEXT_AUTH_OPEN.includes(address));
