/** Setup of next-auth: it transports a session's random id and has no other data of users. */
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { LONGEST_MS } from '@/domain/sign-in/session';
import type { Begun } from '@/domain/sign-in/sign-in-changes';

/** Creates a session, or throws. */
export type Attempt = () => Promise<Begun>;

/** The result of the attempt; next-auth itself only learns whether it succeeded. */
export interface Result {
  begun?: Begun;
  /** An account was linked to the provider; nobody was signed in. */
  isConnected?: boolean;
  error?: unknown;
}

const SESSION: AuthOptions['session'] = { strategy: 'jwt', maxAge: LONGEST_MS / 1000 };

/** next-auth must not log data of requests; failures are logged by our own code. */
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

/** Options for sign-in by our own forms: the attempt checks the credentials. */
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
