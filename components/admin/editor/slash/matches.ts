/** Whether every word of the query begins a word of the text; in Chinese, is part of it. */
export function matches(query: string, text: string): boolean {
  const words = folded(text);
  return folded(query)
    .split(' ')
    .every((sought) =>
      ` ${words}`.includes(/\p{Script=Han}/u.test(sought) ? sought : ` ${sought}`),
    );
}

/** Lower case without accents, joiners and punctuation. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
