/** Sign-in with the operator's provider by OpenID Connect: what next-auth does with its answer. */

import type { AuthOptions } from 'next-auth';
import { tx } from '@/db/client';
import { ACCOUNT_PATH } from '@/domain/addresses/staff-address';
import { type MessageKey, Refused } from '@/domain/forms/form';
import { acceptByProvider } from '@/domain/people/join-changes';
import {
  connectProvider,
  type ProviderIdentity,
  signInByProvider,
} from '@/domain/sign-in/provider-changes';
import type { Errand } from './errand';
import { withDone } from './flash-message';
import { signInPath } from './next-path';
import { authOptions } from './options';
import { openIdProvider, type ProviderSettings } from './provider';
import { requestFrom } from './request';
import { rememberDevice } from './sign-in';
import { currentStaff } from './staff';

/** Where next-auth redirects when the provider's identity is not that of an account. */
const UNKNOWN = `${signInPath()}?problem=unknown`;

/** Confirmation on the page after sign-in. */
export const DONE: Partial<Record<Errand['for'], MessageKey>> = {
  joining: 'signIn.done.joined',
  text: 'signIn.done.backToText',
};

/** next-auth's options for its route, with the provider that the operator configured. */
export function openIdOptions(settings: ProviderSettings, errand: Errand | null): AuthOptions {
  const options = authOptions();
  return {
    ...options,
    providers: [openIdProvider(settings)],
    callbacks: {
      ...options.callbacks,
      async signIn({ user, account }) {
        const subject = account?.providerAccountId;
        if (!subject) return false;
        const identity = { issuer: settings.issuer, subject };
        try {
          if (errand?.for === 'connecting') return await connect(errand.sessionHash, identity);
          const begun = await begin(identity, errand);
          await rememberDevice(begun);
          user.id = begun.sid;
          return true;
        } catch (error) {
          if (error instanceof Refused) return UNKNOWN;
          throw error;
        }
      },
    },
  };
}

async function begin(identity: ProviderIdentity, errand: Errand | null) {
  const from = await requestFrom();
  if (errand?.for !== 'joining') return signInByProvider(identity, from, Date.now());
  const { for: _, token, ...newcomer } = errand;
  return acceptByProvider(token, newcomer, identity, from, Date.now());
}

/** Links the account of the user who began this, if their session is still the same. */
async function connect(sessionHash: string, identity: ProviderIdentity): Promise<string> {
  const staff = await currentStaff();
  if (staff?.sessionHash !== sessionHash) return signInPath(ACCOUNT_PATH);
  await tx((write) => connectProvider(write, staff, identity, Date.now()));
  return withDone(ACCOUNT_PATH, 'account.done.connected');
}
