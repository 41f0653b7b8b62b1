import type { Inline, Mark } from '@/domain/documents/document';
import { cleanText } from '@/domain/documents/plain/clean-text';
import { isSameJson } from '@/domain/documents/same';

const SPACE = /[ \t\n\r\f]+/g;

/** Collects the inline nodes of one paragraph, white space folded as browsers show it. */
export class Line {
  #nodes: Inline[] = [];
  /** A flag, because inspecting the end of a text that grows piece by piece copies all of it. */
  #endsInSpace = true;

  addText(text: string, marks: Mark[]): void {
    const folded = cleanText(text).replace(SPACE, ' ');
    const value = this.#endsInSpace ? folded.replace(/^ /, '') : folded;
    if (!value) return;
    this.#endsInSpace = value.endsWith(' ');
    const last = this.#nodes.at(-1);
    if (last?.type === 'text' && isSameJson(last.marks ?? [], marks)) {
      last.text += value;
    } else {
      this.#nodes.push({ type: 'text', text: value, ...(marks.length && { marks }) });
    }
  }

  /** Lines as written: line ends become breaks, and indents stay. */
  addLines(text: string, marks: Mark[]): void {
    const [first = '', ...others] = cleanText(text).split('\n');
    // A single space at the start mostly just separates two elements.
    const isIndented = (this.#nodes.length === 0 || this.isAfterBreak) && /^( {2}|\t)/.test(first);
    this.addText(isIndented ? indented(first) : first, marks);
    for (const line of others) {
      this.addBreak();
      this.addText(indented(line), marks);
    }
  }

  /** Whether nothing follows the last break; another break would make an empty line. */
  get isAfterBreak(): boolean {
    return this.#nodes.at(-1)?.type === 'hardBreak';
  }

  addBreak(): void {
    this.#trimEnd();
    this.#nodes.push({ type: 'hardBreak' });
    this.#endsInSpace = true;
  }

  add(node: Inline): void {
    this.#nodes.push(node);
    this.#endsInSpace = false;
  }

  /** Returns the nodes so far, without space and breaks at the ends, and clears the line. */
  take(): Inline[] {
    while (this.#trimEnd()) this.#nodes.pop();
    const nodes = this.#nodes;
    this.#nodes = [];
    this.#endsInSpace = true;
    while (nodes[0]?.type === 'hardBreak') nodes.shift();
    const isBlank = nodes.every((node) => node.type === 'text' && !/[^\s\u00a0]/.test(node.text));
    return isBlank ? [] : nodes;
  }

  /** Removes trailing space; returns true if a break is last then. */
  #trimEnd(): boolean {
    const last = this.#nodes.at(-1);
    if (last?.type === 'text' && last.text.endsWith(' ')) {
      last.text = last.text.slice(0, -1);
      if (!last.text) this.#nodes.pop();
    }
    return this.#nodes.at(-1)?.type === 'hardBreak';
  }
}

/** A line with its indent in no-break spaces; a blank line has none. */
function indented(line: string): string {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  const spaces = indent.replaceAll('\t', '    ').replaceAll(' ', '\u00a0');
  return line.trim() ? spaces + line.slice(indent.length) : '';
}
