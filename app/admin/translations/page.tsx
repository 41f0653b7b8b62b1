import { connection } from 'next/server';
import { requireStaff } from '@/auth/staff';
import { sendTo } from '@/cache/context';
import { TERMS_PATH } from '@/domain/addresses/staff-address';

/** The folder of the glossary and the translation memory leads to its first page. */
export default async function Page() {
  await connection();
  await requireStaff('glossary.see');
  sendTo(TERMS_PATH, 303);
  return null;
}
