/** How next-auth is set up: it carries a session's random id and knows nothing else of anybody. */
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { LONGEST_MS } from '@/domain/sign-in/session';
import type { Begun } from '@/domain/sign-in/sign-in-changes';

/** Begins a session, or throws. */
export type Attempt = () => Promise<Begun>;

/** What the attempt came to; next-auth itself only learns whether it succeeded. */
export interface Result {
  begun?: Begun;
  /** An account was connected with the provider; nobody was signed in. */
  isConnected?: boolean;
  error?: unknown;
}

const SESSION: AuthOptions['session'] = { strategy: 'jwt', maxAge: LONGEST_MS / 1000 };

/** Nothing of a request is written into next-auth's own log; what fails is told by our own. */
const QUIET: AuthOptions['logger'] = { error() {}, warn() {}, debug() {} };

/** What all kinds of sign-in share: the token in the cookie is the session's id, and the account's. */
export function baseOptions(result: Result): Omit<AuthOptions, 'providers'> {
  return {
    session: SESSION,
    jwt: { maxAge: LONGEST_MS / 1000 },
    logger: QUIET,
    callbacks: {
      jwt: async () => ({ sid: result.begun?.sid ?? null, staffId: result.begun?.staffId }),
    },
  };
}

/** Signing in through one of our own forms: the attempt is the check of the credentials. */
export function formOptions(attempt: Attempt, result: Result): AuthOptions {
  return {
    ...baseOptions(result),
    providers: [
      Credentials({
        id: 'form',
        credentials: {},
        async authorize() {
          try {
            result.begun = await attempt();
            return { id: result.begun.staffId };
          } catch (error) {
            result.error = error;
            return null;
          }
        },
      }),
    ],
  };
}
