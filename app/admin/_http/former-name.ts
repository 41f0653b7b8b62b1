import { readSettings } from '@/app/frame';
import type { FormerName } from '@/domain/people/erasure';
import { getStaffT } from '@/i18n/staff/translate';

/** The name of an erased account, in the archive's language. */
export async function formerName(): Promise<FormerName> {
  const t = getStaffT((await readSettings()).defaultLanguage);
  return (number) => t('people.erase.formerName', { number });
}
