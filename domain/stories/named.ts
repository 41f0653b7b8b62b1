import { groupedBy } from '@/domain/grouped';

/** Something that is chosen by its name. */
export interface Named {
  id: string;
  name: string;
  /** What tells it from others of the same name, such as its dates or what it lies in. */
  hint?: string;
}

/** How one is offered, and can be typed. */
export function labelOf({ name, hint }: Pick<Named, 'name' | 'hint'>): string {
  return hint ? `${name} (${hint})` : name;
}

/** Each once, with a hint only where several have the name; hints that are alike are numbered. */
export function distinguished(all: readonly Named[]): Named[] {
  const keyOf = ({ id, name }: Named) => `${folded(name)} ${id}`;
  const each = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  const called = groupedBy(each, ({ name }) => folded(name));
  return each.map(({ id, name, hint = '' }) => {
    const others = called.get(folded(name)) ?? [];
    if (others.length === 1) return { id, name };
    const alike = others.filter((other) => (other.hint ?? '') === hint);
    const number = alike.findIndex((other) => other.id === id) + 1;
    const parts = [hint, alike.length > 1 && String(number)];
    return { id, name, hint: parts.filter(Boolean).join(', ') };
  });
}

/** What was meant by a typed name. */
export type FoundByName =
  | { is: 'one'; id: string }
  | { is: 'several'; labels: string[] }
  | { is: 'none' };

/** Finds what has this name or label, in whatever letters it is typed. @param known told apart */
export function findNamed(typed: string, known: readonly Named[]): FoundByName {
  const wanted = folded(typed.slice(0, 1_000));
  const exact = known.find((each) => folded(labelOf(each)) === wanted);
  if (exact) return { is: 'one', id: exact.id };
  const called = known.filter(({ name }) => folded(name) === wanted);
  const [first, second] = called;
  if (!first) return { is: 'none' };
  return second ? { is: 'several', labels: called.map(labelOf) } : { is: 'one', id: first.id };
}

/** A typed label without what tells it apart. */
export function withoutHint(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*\([^()]*\)$/, '');
}

export function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s*\(/g, ' (').trim().toLowerCase();
}
