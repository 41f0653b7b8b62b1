/**
 * The paragraphs of plain text, each as its lines. If the text has empty lines, they separate
 * paragraphs, and the lines within stay lines, as in a poem; otherwise every line is a paragraph.
 */
export function paragraphsIn(text: string): string[][] {
  if (!text.includes('\n')) return text === '' ? [] : [[text]];
  const isParted = /\n[^\S\n]*\n/.test(text.trim());
  const groups: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || !isParted) groups.push([]);
    if (line.trim() !== '') groups.at(-1)?.push(isParted ? indented(line) : line);
  }
  return groups.filter((lines) => lines.length > 0);
}

/** A line with its indent in no-break spaces, because browsers collapse others. */
function indented(line: string): string {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return indent.replaceAll('\t', '    ').replaceAll(' ', '\u00a0') + line.slice(indent.length);
}
