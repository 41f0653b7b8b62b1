/** Word files for tests: ZIP archives without compression. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const styled = (style: string, inside: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;

/** A numbered list (1), a bulleted one (2), and a numbered one that restarts (3). */
const NUMBERING = `<w:numbering ${W}>${['decimal', 'bullet']
  .map(
    (format, n) =>
      `<w:abstractNum w:abstractNumId="${n}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

/** A heading, a paragraph with bold and a footnote, and a quotation. */
export const docx = wordFile(
  styled('Heading1', run('The strike')) +
    `<w:p>${run('Railway ')}${run('workers', '<w:b/>')}${run(' struck')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>` +
    styled('Quote', run('All wheels stop.')),
);

/** A Word file of plain paragraphs. */
export function paragraphs(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return wordFile(lines.map((line) => `<w:p>${run(line)}</w:p>`).join(''));
}

/** An item of one of the lists. */
export const item = (list: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

/** An image of the file, with its alternative text. */
export const drawing = (n: number, alt: string) =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="${n + 1}" name="x" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="image${n}" xmlns:r="${OFFICE}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A Word file with this body and a footnote with these paragraphs. */
export function wordFile(
  body: string,
  note = `<w:p>${run('Letter of 6 April.')}</w:p>`,
  images: readonly Uint8Array[] = [],
): Uint8Array<ArrayBuffer> {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;
  const outlined = '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>';
  const relation = (id: string, name: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${name}" Target="${target}"/>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'styles', 'styles.xml')}${relation('r2', 'footnotes', 'footnotes.xml')}${relation('r3', 'numbering', 'numbering.xml')}${images.map((_, n) => relation(`image${n}`, 'image', `media/image${n}.png`)).join('')}</Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${style('Quote', 'Quote')}${style('IntenseQuote', 'Intense Quote')}${style('Zitat', 'Zitat lang', basedOn('Quote'))}${style('Kop', 'Tussenkop', basedOn('Heading2'))}${style('Outlined', 'My head', outlined)}${style('Inhalt1', 'toc 1')}${style('Beschriftung', 'caption')}<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Author"><w:name w:val="Author"/><w:rPr><w:smallCaps/></w:rPr></w:style></w:styles>`,
    'word/numbering.xml': NUMBERING,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${note}</w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(images.map((bytes, n) => [`word/media/image${n}.png`, bytes])),
  });
}

/** A ZIP archive of these files, uncompressed. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(typeof text === 'string' ? new TextEncoder().encode(text) : text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    parts.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]));
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
