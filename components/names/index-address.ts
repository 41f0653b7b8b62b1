import type { NameKind } from '@/domain/names/name';

/** A part of the index of names. */
export interface IndexView {
  /** Only names of this kind. */
  kind: NameKind | null;
  /** From 1. */
  page: number;
}

/** The address of a part of the index; the defaults are left out. */
export function indexPath(home: string, { kind, page }: IndexView): string {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${home}?${query}` : home;
}

/** Where a letter or script is on its page. */
export function headId(head: string): string {
  return head === '#' ? 'other' : head;
}
