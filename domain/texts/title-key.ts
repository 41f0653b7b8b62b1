const KEY_LENGTH = 120;

/** The sort key of a title: folded, without accents, from the first letter or digit on. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/gu, ' ')
    .slice(0, KEY_LENGTH);
}
