import { headers } from 'next/headers';
import { say } from '@/i18n/staff/say';

/** The renderer writes into this request header what was just done, once; what a client sends is overwritten. */
const SAID_HEADER = 'x-vitrine-said';

/** What was just done, in words, for the page being answered to say; null when nothing was. */
export async function doneWords(language: string): Promise<string | null> {
  const told = (await headers()).get(SAID_HEADER);
  if (!told) return null;
  return say(language, JSON.parse(told));
}
