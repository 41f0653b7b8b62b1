import { fold } from '@/domain/search/fold';
import type { OtherName, Part } from '@/domain/search/parts';

/** Other names that were searched for, each once, those in the page's language first. */
export function otherNames(parts: readonly Part[], language: string): OtherName[] {
  const names = parts.flatMap(namesIn);
  const inOrder = [
    ...names.filter((each) => each.language === language),
    ...names.filter((each) => each.language !== language),
  ];
  const seen = new Set<string>();
  return inOrder.filter(({ name }) => {
    const folded = fold(name);
    return !seen.has(folded) && seen.add(folded);
  });
}

function namesIn({ names, within }: Part): OtherName[] {
  return [...names, ...within.flatMap(namesIn)];
}
