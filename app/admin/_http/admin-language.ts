import { headers } from 'next/headers';
import type { Staff } from '@/domain/permissions/staff';
import {
  bestLanguage,
  DEFAULT_INTERFACE,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  isInterfaceLanguage,
} from '@/i18n/languages';

/** Language of the staff's site: the user's setting, else the best for their browser. */
export async function adminLanguage(
  staff: Pick<Staff, 'interfaceLanguage'> | null,
): Promise<InterfaceLanguage> {
  const chosen = staff?.interfaceLanguage ?? '';
  if (isInterfaceLanguage(chosen)) return chosen;
  const wishes = (await headers()).get('accept-language');
  return bestLanguage(wishes, INTERFACE_LANGUAGES, DEFAULT_INTERFACE);
}
