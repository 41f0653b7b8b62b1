/** Sign-in with the operator's provider by OpenID Connect. */

import { cookies } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import { tx } from '@/db/client';
import { keyFor } from '@/db/secret';
import { siteUrl } from '@/domain/addresses/site-url';
import { ACCOUNT_PATH, SECOND_FACTOR_PATH } from '@/domain/addresses/staff-address';
import { sealed, unsealed } from '@/domain/forms/sealed';
import { acceptByProvider } from '@/domain/people/join-changes';
import type { Staff } from '@/domain/permissions/staff';
import {
  connectProvider,
  type ProviderIdentity,
  signInByProvider,
} from '@/domain/sign-in/provider-changes';
import type { Begun } from '@/domain/sign-in/sign-in-changes';
import { cookieName, cookieOptions } from './cookie';
import { withDone } from './flash-message';
import { JOINING, type Joining, joiningIn, sealJoining } from './joining';
import { nextPath, signInPath, withNext } from './next-path';
import { baseOptions, type Result } from './options';
import { openIdProvider, type ProviderSettings, providerSettings } from './provider';
import { requestFrom } from './request';
import { currentStaff } from './staff';
import { type Carried, carry, type SetCookie } from './transport';

/** Cookie that marks a visit to the provider as linking an account, not as a sign-in. */
const CONNECTING = 'vitrine-connecting';
/** Time limit at the provider for linking an account or accepting an invitation. */
const ON_THE_WAY_SECONDS = 600;

/** The purpose of a visit to the provider, unless it is a sign-in. */
interface Errand {
  /** Link the user's account. */
  connects?: Staff | null;
  /** Accept an invitation. */
  joins?: Joining | null;
}

/**
 * Starts at the provider and sets the cookies that bind its answer to this browser.
 * @returns the provider's address to redirect to
 */
export async function beginWithProvider(
  next: string,
  { connects, joins }: Errand = {},
): Promise<string> {
  const settings = providerSettings();
  if (!settings) return signInPath(next);
  const asked = {
    method: 'POST',
    path: ['signin', 'oidc'],
    body: { callbackUrl: siteUrl() + nextPath(next) },
  } as const;
  const { location, cookies: given } = await carry(asked, optionsFor(settings, {}));
  await setAll(given.filter(({ name }) => name !== cookieName()));
  const jar = await cookies();
  const options = { ...cookieOptions(), maxAge: ON_THE_WAY_SECONDS };
  if (connects) {
    jar.set(
      CONNECTING,
      sealed(keyFor('connecting'), connects.staffId, connects.sessionHash),
      options,
    );
  }
  if (joins) jar.set(JOINING, sealJoining(joins), options);
  else jar.set(JOINING, '', { ...cookieOptions(), maxAge: 0 });
  return location?.startsWith(siteUrl()) || !location ? `${signInPath()}?problem=failed` : location;
}

/**
 * Handles the provider's answer: signs in, links the account, or accepts the invitation.
 * @param query of the address that the provider redirected to
 * @returns where to redirect to, from the root
 */
export async function endWithProvider(query: Record<string, string>): Promise<string> {
  const settings = providerSettings();
  if (!settings) return signInPath();
  const jar = await cookies();
  const given = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));
  const by = await connecting(given[CONNECTING]);
  const joins = joiningIn(given[JOINING]);
  const result: Result = {};
  const carried = await carry(
    { method: 'GET', path: ['callback', 'oidc'], query, cookies: given },
    optionsFor(settings, result, { connects: by, joins }),
  );
  for (const name of [CONNECTING, JOINING]) jar.set(name, '', { ...cookieOptions(), maxAge: 0 });
  if (by && result.isConnected) {
    await setAll(carried.cookies.filter(({ name }) => name !== cookieName()));
    return withDone(ACCOUNT_PATH, 'account.done.connected');
  }
  if (!result.begun) return `${signInPath()}?problem=${result.error ? 'unknown' : 'failed'}`;
  await setAll(carried.cookies);
  return onwards(carried, result.begun);
}

function optionsFor(settings: ProviderSettings, result: Result, errand: Errand = {}): AuthOptions {
  const base = baseOptions(result);
  return {
    ...base,
    providers: [openIdProvider(settings)],
    callbacks: {
      ...base.callbacks,
      async signIn({ account }) {
        const subject = account?.providerAccountId;
        if (!subject) return false;
        try {
          await arrive({ issuer: settings.issuer, subject }, result, errand);
          return true;
        } catch (error) {
          result.error = error;
          return false;
        }
      },
    },
  };
}

async function arrive(
  identity: ProviderIdentity,
  result: Result,
  { connects, joins }: Errand,
): Promise<void> {
  const now = Date.now();
  if (connects) {
    await tx((write) => connectProvider(write, connects, identity, now));
    result.isConnected = true;
  } else if (joins) {
    const { token, ...newcomer } = joins;
    result.begun = await acceptByProvider(token, newcomer, identity, await requestFrom(), now);
  } else {
    result.begun = await signInByProvider(identity, await requestFrom(), now);
  }
}

/** The user who began to link an account, if the session is still the same. */
async function connecting(value: string | undefined): Promise<Staff | null> {
  const staff = value ? await currentStaff() : null;
  const isTheirs =
    staff && unsealed(keyFor('connecting'), value ?? '', staff.sessionHash) === staff.staffId;
  return isTheirs ? staff : null;
}

function onwards({ location }: Carried, { stage }: Begun): string {
  const wanted = location && URL.canParse(location) ? new URL(location) : null;
  const next = nextPath(wanted && wanted.pathname + wanted.search);
  return stage === 'full' ? next : withNext(SECOND_FACTOR_PATH, next);
}

async function setAll(given: readonly SetCookie[]): Promise<void> {
  const jar = await cookies();
  for (const { name, value, ...options } of given) jar.set(name, value, options);
}
