/** The numbers that Word shows before list items. */
import { at, elementsIn, type XmlElement } from './xml';

interface Level {
  start: number;
  isOrdered: boolean;
}

const DEEPEST = 9;

/** Counts items from a document's beginning like Word: each list continues where it stopped. */
export class Numbering {
  readonly #lists = new Map<string, { list: string; levels: Map<number, Level> }>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | null) {
    const root = numbering && at(numbering, 'w:numbering');
    if (!root) return;
    const kinds = new Map<string, Map<number, Level>>();
    for (const element of elementsIn(root)) {
      if (element.name === 'w:abstractNum') {
        kinds.set(element.attributes['w:abstractNumId'] ?? '', levelsOf(element));
      }
    }
    for (const element of elementsIn(root)) {
      if (element.name !== 'w:num') continue;
      const list = valueIn(at(element, 'w:abstractNumId'));
      const levels = new Map(kinds.get(list));
      const id = element.attributes['w:numId'] ?? '';
      let own = list;
      for (const change of elementsIn(element)) {
        const start = valueIn(at(change, 'w:startOverride'));
        const level = Number(change.attributes['w:ilvl'] ?? 0);
        // A restarted number separates a list from others of the same definition.
        if (change.name !== 'w:lvlOverride' || start === '') continue;
        levels.set(level, {
          isOrdered: levels.get(level)?.isOrdered ?? true,
          start: Number(start),
        });
        own = `num ${id}`;
      }
      this.#lists.set(id, { list: own, levels });
    }
  }

  /** The number of the next item of a list; null for a bullet. */
  next(numId: string, level: number): number | null {
    const found = this.#lists.get(numId);
    if (!found || level < 0 || level >= DEEPEST) return null;
    const counts = this.#counts.get(found.list) ?? [];
    this.#counts.set(found.list, counts);
    const { start = 1, isOrdered = false } = found.levels.get(level) ?? {};
    counts[level] = counts[level] === undefined ? start : counts[level] + 1;
    counts.length = level + 1;
    return isOrdered ? counts[level] : null;
  }
}

function levelsOf(kind: XmlElement): Map<number, Level> {
  const levels = elementsIn(kind).filter(({ name }) => name === 'w:lvl');
  return new Map(
    levels.map((level) => {
      const format = valueIn(at(level, 'w:numFmt')) || 'decimal';
      const start = Number(valueIn(at(level, 'w:start')) || 1);
      const isOrdered = format !== 'bullet' && format !== 'none';
      return [Number(level.attributes['w:ilvl'] ?? 0), { start, isOrdered }];
    }),
  );
}

export function valueIn(element: XmlElement | undefined): string {
  return element?.attributes['w:val'] ?? '';
}
