/** What may precede the first element of copied HTML. */
const BEFORE = /\s+|<!--[\s\S]*?-->|<(?:!|\/?(?:html|head|body|meta)\b)[^>]*>/iy;
const CELL = /<(?:td|th|tr|tbody|thead|tfoot|caption|colgroup|col)\b/iy;
const MOST_BEFORE = 50;

/** HTML that begins with a cell or row, with the table that parsers need around it. */
export function withTable(html: string): string {
  let at = 0;
  for (let n = 0; n < MOST_BEFORE; n += 1) {
    BEFORE.lastIndex = at;
    const found = BEFORE.exec(html);
    if (!found) break;
    at += found[0].length;
  }
  CELL.lastIndex = at;
  return CELL.test(html) ? `${html.slice(0, at)}<table>${html.slice(at)}` : html;
}
