import type { NamedLink } from '@/components/layout/NamedLinks';
import { namePath } from '@/domain/addresses/address';

/** Names as links to their pages. */
export function nameLinks(
  names: readonly { id: string; name: string; slug: string; language: string }[],
  language: string,
): NamedLink[] {
  return names.map(({ id, name, slug, language: own }) => {
    return { id, name, language: own, href: namePath(language, slug) };
  });
}
