import { headers } from 'next/headers';
import { say } from '@/i18n/staff/say';

/** The renderer writes into this request header what was just done, once; what a client sends is overwritten. */
const FLASH_HEADER = 'x-vitrine-flash';

/** What was just done, in words, for the page being answered to say; null when nothing was. */
export async function flashWords(language: string): Promise<string | null> {
  const told = (await headers()).get(FLASH_HEADER);
  if (!told) return null;
  return say(language, JSON.parse(told));
}
