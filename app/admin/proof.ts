/** How somebody proves again who they are along with a form that asks it. */
import { againPath } from '@/auth/next-path';
import type { GivenProof } from '@/auth/prove';
import type { Proof } from '@/components/admin/form-state';
import { ownAccount } from '@/domain/staff/account-queries';
import { readProof } from '@/domain/staff/sign-in-form';
import type { Staff } from '@/domain/staff/staff';
import { getStaffT } from '@/i18n/staff/translate';
import { adminLanguage } from './admin-language';
import { providerWay } from './sign-in/provider/provider-way';
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
