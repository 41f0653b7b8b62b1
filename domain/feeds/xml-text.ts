/** Excluded by XML 1.0 §2.2 even as references: one in a title would invalidate the whole feed. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A serialised document without characters that XML forbids. */
export function readableXml(document: string): string {
  return document.replace(NOT_XML, '');
}

/** Text as HTML, for formats that accept nothing else. */
export function textAsHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
