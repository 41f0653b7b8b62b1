export const MAX_DEPTH = 20;
export const MAX_NODES = 20_000;
export const MAX_TEXT_BYTES = 2_000_000;
/** Largest Word file, in bytes. */
export const MAX_WORD_FILE = 20_000_000;
/** All values in a document (types, attributes, marks): bounds the work of hostile input. */
const MAX_VALUES = 30 * MAX_NODES;

type Visit = { value: unknown; depth: number; isNode: boolean };

/**
 * Why untrusted JSON is too deep, too large or otherwise unfit to be recursed into, or null. Depth
 * counts nodes (the document itself is 1); text counts UTF-8 bytes of all strings. The key
 * `__proto__` is refused as well. Iterative, so that neither depth nor cycles exhaust the stack.
 */
export function problemWithSize(json: unknown): string | null {
  const open: Visit[] = [{ value: json, depth: 1, isNode: true }];
  const encoder = new TextEncoder();
  let nodes = 0;
  let bytes = 0;
  let values = 0;
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { value, depth, isNode } = visit;
    values += 1;
    if (values > MAX_VALUES) return 'document: too many parts';
    if (typeof value === 'string') {
      bytes += value.length > MAX_TEXT_BYTES ? value.length : encoder.encode(value).length;
      if (bytes > MAX_TEXT_BYTES) return 'document: more than 2 MB of text';
    }
    if (typeof value !== 'object' || value === null) continue;
    if (isNode) nodes += 1;
    if (isNode && depth > MAX_DEPTH) return `document: nested deeper than ${MAX_DEPTH} levels`;
    if (nodes > MAX_NODES) return `document: more than ${MAX_NODES} nodes`;
    if (Object.hasOwn(value, '__proto__')) return 'document: unknown key "__proto__"';
    for (const part of partsOf(value, depth, isNode)) {
      if (open.length > MAX_VALUES) return 'document: too many parts';
      open.push(part);
    }
  }
  return null;
}

function* partsOf(value: object, depth: number, isNode: boolean): Generator<Visit> {
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (isNode && key === 'content' && Array.isArray(part)) {
      for (const child of part) yield { value: child, depth: depth + 1, isNode: true };
    } else {
      yield { value: part, depth, isNode: false };
    }
  }
}
