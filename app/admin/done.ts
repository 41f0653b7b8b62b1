import type { Said } from '@/domain/staff/form';
import { say } from '@/i18n/staff/say';

/** Only what says that something was done may be told by an address. */
const DONE_KEY = /^[a-zA-Z]+\.done\.[a-zA-Z]+$/;

/** An address with what was just done in it, for the page there to say. */
export function withDone(to: string, done: Said): string {
  const url = new URL(to, 'http://here');
  const [key, values] = typeof done === 'string' ? [done, {}] : done;
  url.searchParams.set('done', key);
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') url.searchParams.set(`done.${name}`, String(value));
  }
  return url.pathname + url.search + url.hash;
}

/**
 * What an address says was just done, in words; anybody can write an address, so only keys `‹part›.done.‹what›` with
 * numbers in them count.
 */
export function doneWords(address: string, language: string): string | null {
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  const key = query.get('done') ?? '';
  if (!DONE_KEY.test(key)) return null;
  const numbers = [...query].filter(
    ([name, value]) => /^done\.\w+$/.test(name) && Number.isFinite(Number(value)),
  );
  const values = Object.fromEntries(numbers.map(([name, value]) => [name.slice(5), Number(value)]));
  const words = worded(language, [key, values]);
  return words === key ? null : words;
}

function worded(language: string, said: Said): string | null {
  try {
    return say(language, said);
  } catch {
    return null;
  }
}
