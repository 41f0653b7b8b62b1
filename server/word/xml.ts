/** XML as Word writes it, as a tree; text and attributes stay escaped for writing back. */

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const MAX_DEPTH = 500;

/** @throws Error where elements are not closed, or are nested too deep */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '#root', attributes: {}, children: [] };
  const open = [root];
  for (const [, closes, name, attributes, isEmpty, words] of text.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (!parent) throw new Error('An element closes twice.');
    if (words !== undefined) parent.children.push(words);
    if (name === undefined) continue;
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`"${name}" closes out of order.`);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
    parent.children.push(element);
    if (!isEmpty && open.push(element) > MAX_DEPTH) throw new Error('Nested without end.');
  }
  if (open.length !== 1) throw new Error('An element is not closed.');
  return root;
}

export function xmlText({ name, attributes, children }: XmlElement): string {
  const inside = children.map((each) => (typeof each === 'string' ? each : xmlText(each))).join('');
  if (name === '#root')
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inside.trim()}`;
  const own = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${own.join('')}>${inside}</${name}>`;
}

/** The element at a path of first children by name. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found && elementsIn(found).find((child) => child.name === name),
    element,
  );
}

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** All descendants with one of these names, in document order. */
export function within(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(names.has(child.name) ? [child] : []),
    ...within(child, names),
  ]);
}

function attributesOf(text: string): Record<string, string> {
  const found = Array.from(text.matchAll(ATTRIBUTE), ([, key = '', one, other]) => [
    key,
    one ?? other ?? '',
  ]);
  return Object.fromEntries(found);
}
