import { hasStyle, positionsIn } from './elements';
import type { HtmlElement } from './tree';

export interface FoundNotes {
  /** The element that contains the note, by the link in the text. */
  notes: ReadonlyMap<HtmlElement, HtmlElement>;
  /** Elements outside the running text: the notes and lists of notes. */
  held: ReadonlySet<HtmlElement>;
  back: ReadonlySet<HtmlElement>;
}

/** An element with more links back than this is no note. */
const MAX_LINKS_BACK = 50;
/** Ids of notes of Google Docs and LibreOffice, which have an element for each note. */
const OF_NOTE = /^(?:ftnt\d+|sd(?:foot|end)note\d+sym)$/;
const BOXES = new Set(['li', 'p', 'div', 'dd', 'aside']);

/**
 * Finds footnotes by what all programs have in common (Word, LibreOffice, Google Docs, Wikipedia,
 * mammoth, our pages): a link to an element further down, which links back to it.
 */
export function findNotes(root: HtmlElement): FoundNotes {
  const { parents, order } = positionsIn(root);
  const named = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  for (const element of order.keys()) {
    const { id, name } = element.attributes;
    for (const key of [id, element.name === 'a' ? name : undefined]) {
      if (key && !named.has(key)) named.set(key, element);
    }
    if (element.name === 'a' && fragmentOf(element)) links.push(element);
  }

  const notes = new Map<HtmlElement, HtmlElement>();
  const held = new Set<HtmlElement>();
  const back = new Set<HtmlElement>();
  const inside = linksByBox(links, parents);
  const own = ownBoxes(links, named, parents);
  for (const link of links) {
    const target = named.get(fragmentOf(link) ?? '');
    if (!target || (order.get(target) ?? 0) <= (order.get(link) ?? 0)) continue;
    const box = own.get(target) ?? boxAround(target, parents);
    if (!box) continue;
    const ids = idsAround(link, parents);
    const linksIn = inside.get(box);
    const backLinks = [...ids].flatMap((id) => linksIn?.get(id) ?? []);
    if (!backLinks.length) continue;
    notes.set(link, box);
    held.add(box);
    for (const one of backLinks) back.add(one);
  }
  for (const element of order.keys()) {
    if (hasStyle(element, /mso-element:\s*(foot|end)note-list/i)) held.add(element);
  }
  return { notes, held, back };
}

function fragmentOf({ attributes }: HtmlElement): string | null {
  const href = attributes.href ?? '';
  const at = href.indexOf('#');
  return at < 0 || at === href.length - 1 ? null : href.slice(at + 1);
}

/** The element of a whole note: Word's container of its paragraphs, else the nearest block. */
function boxAround(
  element: HtmlElement,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): HtmlElement | null {
  let nearest: HtmlElement | null = null;
  let current: HtmlElement | undefined = element;
  for (let n = 0; current && n < 5; n += 1) {
    if (hasStyle(current, /mso-element:\s*(foot|end)note\b(?!-)/i)) return current;
    if (BOXES.has(current.name)) nearest ??= current;
    if (current.name === 'li') return current;
    current = parents.get(current);
  }
  return nearest;
}

/** The element around each note of programs that have one for every note, however many paragraphs. */
function ownBoxes(
  links: readonly HtmlElement[],
  named: ReadonlyMap<string, HtmlElement>,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): Map<HtmlElement, HtmlElement> {
  const targets = new Map<HtmlElement, Set<HtmlElement>>();
  for (const link of links) {
    const name = fragmentOf(link) ?? '';
    const target = OF_NOTE.test(name) ? named.get(name) : undefined;
    const box = target && divAround(target, parents);
    if (box) targets.set(box, (targets.get(box) ?? new Set()).add(target));
  }
  return new Map(
    [...targets].flatMap(([box, [target, another]]) =>
      target && !another ? [[target, box] as const] : [],
    ),
  );
}

function divAround(
  element: HtmlElement,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): HtmlElement | null {
  let current: HtmlElement | undefined = element;
  for (let n = 0; current && n < 5; n += 1) {
    if (current.name === 'div') return current;
    current = parents.get(current);
  }
  return null;
}

/** Links by each block up to a few levels above them, and by the id that they lead to. */
function linksByBox(
  links: readonly HtmlElement[],
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): Map<HtmlElement, Map<string, HtmlElement[]>> {
  const found = new Map<HtmlElement, Map<string, HtmlElement[]>>();
  for (const link of links) {
    const name = fragmentOf(link) ?? '';
    let current = parents.get(link);
    for (let n = 0; current && n < 6; n += 1) {
      if (BOXES.has(current.name)) {
        const byName = found.get(current) ?? new Map<string, HtmlElement[]>();
        found.set(current, byName);
        const same = byName.get(name) ?? [];
        byName.set(name, same);
        if (same.length < MAX_LINKS_BACK) same.push(link);
      }
      current = parents.get(current);
    }
  }
  return found;
}

/** Ids by which a note may link back: of the link, its parent, grandparent and children. */
function idsAround(link: HtmlElement, parents: ReadonlyMap<HtmlElement, HtmlElement>): Set<string> {
  const parent = parents.get(link);
  const above = parent && parents.get(parent);
  const inside = link.children.filter((child) => typeof child !== 'string');
  const elements = [link, parent, above, ...inside].filter((one) => one !== undefined);
  const ids = elements.flatMap(({ attributes }) => [attributes.id ?? '', attributes.name ?? '']);
  return new Set(ids.filter(Boolean));
}
