import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { ATTRIBUTES, ELEMENTS, isLocalValue, PROPERTIES, SILENT } from './svg-parts';
import { type ClassRules, declarations, rulesOf } from './svg-rules';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface CleanSvg {
  svg: string;
  /** Of its view box. */
  width: number;
  height: number;
  /** Names of elements that were taken out although they could be seen. */
  removed: string[];
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MOST_ELEMENTS = 5_000;
const DEEPEST = 60;

interface Cleaning {
  rules: ClassRules;
  removed: Set<string>;
  /** Ids of what contains references, which nothing may refer to: references could multiply without end. */
  referring: Set<string>;
}

/**
 * An SVG with drawing elements and attributes alone: no script, no style sheet, nothing from
 * elsewhere. Simple rules of its style sheet become attributes.
 * @returns null for what is no SVG; `noSize` without a view box or size
 */
export function cleanSvg(text: string): CleanSvg | 'noSize' | 'tooComplex' | null {
  const root = findSvg(parseFragment(text).childNodes);
  if (!root) return null;
  const box = boxOf(root);
  if (!box) return 'noSize';
  if (isTooComplex(root)) return 'tooComplex';
  const rules = rulesOf(textOfStyles(root));
  const cleaning: Cleaning = {
    rules,
    removed: new Set(),
    referring: referringIds(root, rules),
  };
  const children = root.childNodes.map((node) => written(node, cleaning)).join('');
  const [, , width, height] = box;
  const own = attributesOf(root, cleaning).filter(
    ([name]) => !/^(viewBox|width|height|x|y)$/.test(name),
  );
  const size = `viewBox="${box.join(' ')}" width="${width}" height="${height}"`;
  const svg = `<svg xmlns="${NAMESPACE}" ${size}${asText(own)}>${children}</svg>`;
  return { svg, width, height, removed: [...cleaning.removed].sort() };
}

function findSvg(nodes: readonly Node[]): Element | null {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'svg' && node.namespaceURI === NAMESPACE) return node;
  }
  return null;
}

/** Counted without recursion, which deep nesting would break. */
function isTooComplex(root: Element): boolean {
  let level = elementsOf([root]);
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > DEEPEST || count > MOST_ELEMENTS) return true;
    level = level.flatMap((each) => elementsOf(each.childNodes));
  }
  return false;
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.filter((node): node is Element => 'tagName' in node);
}

function boxOf(root: Element): [number, number, number, number] | null {
  const value = (name: string) => root.attrs.find((each) => each.name === name)?.value ?? '';
  const [x, y, width, height] = value('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box = [x, y, width, height];
  const sized = box.every((each) => Number.isFinite(each))
    ? box
    : [0, 0, Number.parseFloat(value('width')), Number.parseFloat(value('height'))];
  const [left = 0, top = 0, wide = 0, high = 0] = sized as number[];
  return wide > 0 && high > 0 ? [left, top, wide, high] : null;
}

function written(node: Node, cleaning: Cleaning): string {
  if (!('tagName' in node)) return '';
  const { tagName } = node;
  if (!ELEMENTS.has(tagName)) {
    if (!SILENT.test(tagName)) cleaning.removed.add(tagName);
    return '';
  }
  if (tagName === 'title' || tagName === 'desc') return '';
  const attributes = attributesOf(node, cleaning);
  if (tagName === 'use' && !attributes.some(([name]) => name === 'href')) {
    cleaning.removed.add('use');
    return '';
  }
  const children = node.childNodes.map((child) => written(child, cleaning)).join('');
  return `<${tagName}${asText(attributes)}>${children}</${tagName}>`;
}

/** Attributes win over nothing, rules of classes over attributes, and the style attribute over both, as in CSS. */
function attributesOf(
  element: Element,
  { rules, referring }: Pick<Cleaning, 'rules' | 'referring'>,
): [string, string][] {
  const all = new Map<string, string>();
  const put = (name: string, value: string) => {
    const isKnown = ATTRIBUTES.has(name) || PROPERTIES.has(name);
    const refers = [...value.matchAll(/#([\w.-]+)/g)].some(([, id = '']) => referring.has(id));
    const isLink = name === 'href' || /url\(/i.test(value);
    if (isKnown && isLocalValue(name, value) && !(isLink && refers)) all.set(name, value);
  };
  const given = new Map(element.attrs.map(({ name, value }) => [name, value]));
  for (const [name, value] of given) put(name === 'xlink:href' ? 'href' : name, value);
  const classes = (given.get('class') ?? '').split(/\s+/).filter(Boolean);
  for (const name of classes) for (const [key, value] of rules.get(name) ?? []) put(key, value);
  for (const [key, value] of declarations(given.get('style') ?? '')) put(key, value);
  return [...all];
}

/** Ids of elements that contain a reference to another, and of all within them. */
function referringIds(root: Element, rules: ClassRules): Set<string> {
  const none = { rules, referring: new Set<string>() };
  const ids = new Set<string>();
  const refers = (element: Element): boolean => {
    const inner = element.childNodes.map((node) => 'tagName' in node && refers(node));
    const own = attributesOf(element, none).some(([name]) =>
      element.tagName === 'use' ? name === 'href' : name === 'clip-path' || name === 'mask',
    );
    const result = own || inner.some(Boolean);
    const id = element.attrs.find(({ name }) => name === 'id')?.value;
    if (result && id) ids.add(id);
    return result;
  };
  refers(root);
  return ids;
}

function textOfStyles(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (!('tagName' in node)) return '';
      if (node.tagName !== 'style') return textOfStyles(node);
      return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    })
    .join('\n');
}

function asText(attributes: readonly [string, string][]): string {
  return attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function escaped(value: string): string {
  const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return value.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
}
