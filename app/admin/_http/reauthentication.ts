/** Reauthentication along with the form that requires it. */

import { reauthenticationPath } from '@/auth/next-path';
import { providerSettings } from '@/auth/provider';
import type { GivenCredential } from '@/auth/reauthentication';
import type { Reauthentication } from '@/components/admin/ui/forms/form-state';
import type { Staff } from '@/domain/permissions/staff';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { readCredential } from '@/domain/sign-in/sign-in-form';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './admin-language';
import { addressHere } from './staff-gate';

/** How a user confirms their identity: by password, else by code, else by the sign-in provider. */
export async function askForReauthentication(staff: Staff): Promise<Reauthentication> {
  const t = getStaffT(await adminLanguage(staff));
  const { hasPassword, hasSecondFactor } = await ownAccount(staff.staffId);
  const provider = providerSettings();
  const shared = {
    title: t('signIn.reauthentication.title'),
    words: t('signIn.reauthentication.words'),
    confirm: t('signIn.continue'),
    href: reauthenticationPath(await addressHere()),
  };
  if (hasPassword) return { ...shared, asks: 'password', label: t('signIn.password') };
  if (hasSecondFactor) return { ...shared, asks: 'code', label: t('signIn.code.field') };
  const label = provider ? t('signIn.withProvider', { name: provider.name }) : t('signIn.forgot');
  return { ...shared, asks: 'elsewhere', label, words: t('signIn.reauthentication.elsewhere') };
}

/** What was given along with a form, of the kind that is asked for; null when nothing was. */
export function givenCredential(form: unknown, { asks }: Reauthentication): GivenCredential | null {
  const given = form instanceof FormData ? form.get(`reauthentication.${asks}`) : null;
  if (asks === 'elsewhere' || typeof given !== 'string') return null;
  const read = new FormData();
  read.set(asks, given);
  const credential = readCredential(read);
  return credential.ok ? credential.value : null;
}
