import { adminLanguage } from '@/app/admin/_http/admin-language';
import type { Errand } from '@/auth/errand';
import { reauthenticationPath, signInPath } from '@/auth/next-path';
import { currentStaff, needsReauthentication } from '@/auth/staff';
import { ACCOUNT_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { readField } from '@/domain/forms/form-reader';
import { linkPath } from '@/domain/sign-in/one-time-link';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { readProviderNewcomer } from '@/domain/sign-in/sign-in-form';

/** What a form asks of the provider, and the page to show instead of going there. */
interface Asked {
  errand: Errand | null;
  instead?: string;
}

/** Reads a form that leads to the provider. */
export async function errandOf(form: FormData, now: number): Promise<Asked> {
  const wanted = readField(field.line, form, 'for');
  if (wanted === 'joining') return joining(form, now);
  if (wanted === 'connecting') return connecting(now);
  return { errand: wanted === 'text' ? { for: 'text' } : null };
}

/** With invalid input the invitation's page is shown, which gets what was typed from the cookie. */
async function joining(form: FormData, now: number): Promise<Asked> {
  const token = readField(field.line, form, 'token');
  const link = await findLink(token, 'invite', now);
  const read = readProviderNewcomer(form, link?.email);
  const typed = {
    name: readField(field.line, form, 'name'),
    email: readField(field.line, form, 'email'),
  };
  const interfaceLanguage = await adminLanguage(null);
  const errand: Errand = { for: 'joining', token, ...typed, interfaceLanguage };
  return link && read.ok
    ? { errand: { ...errand, ...read.value } }
    : { errand, instead: linkPath('invite', token) };
}

async function connecting(now: number): Promise<Asked> {
  const staff = await currentStaff();
  if (!staff) return { errand: null, instead: signInPath(ACCOUNT_PATH) };
  if (needsReauthentication(staff, 'account.secure', now)) {
    return { errand: null, instead: reauthenticationPath(ACCOUNT_PATH) };
  }
  return { errand: { for: 'connecting', sessionHash: staff.sessionHash } };
}
