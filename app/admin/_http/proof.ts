/** How somebody proves again who they are along with a form that asks it. */

import { providerWay } from '@/app/admin/sign-in/provider/provider-way';
import { againPath } from '@/auth/next-path';
import type { GivenProof } from '@/auth/prove';
import type { Proof } from '@/components/admin/ui/forms/form-state';
import type { Staff } from '@/domain/permissions/staff';
import { ownAccount } from '@/domain/sign-in/account-queries';
import { readProof } from '@/domain/sign-in/sign-in-form';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './admin-language';
import { addressHere } from './staff-gate';

/** What is asked of somebody: the password, else a code, else what a provider of sign-in says. */
export async function askForProof(staff: Staff): Promise<Proof> {
  const t = getStaffT(await adminLanguage(staff));
  const { hasPassword, hasSecondFactor } = await ownAccount(staff.staffId);
  const provider = providerWay();
  const shared = {
    title: t('signIn.again.title'),
    words: t('signIn.again.words'),
    confirm: t('signIn.continue'),
    href: againPath(await addressHere()),
  };
  if (hasPassword) return { ...shared, asks: 'password', label: t('signIn.password') };
  if (hasSecondFactor) return { ...shared, asks: 'code', label: t('signIn.code.field') };
  const label = provider ? t('signIn.withProvider', { name: provider.name }) : t('signIn.forgot');
  return { ...shared, asks: 'elsewhere', label, words: t('signIn.again.elsewhere') };
}

/** What was given along with a form, of the kind that is asked for; null when nothing was. */
export function givenProof(form: unknown, { asks }: Proof): GivenProof | null {
  const given = form instanceof FormData ? form.get(`proof.${asks}`) : null;
  if (asks === 'elsewhere' || typeof given !== 'string') return null;
  const read = new FormData();
  read.set(asks, given);
  const proof = readProof(read);
  return proof.ok ? proof.value : null;
}
