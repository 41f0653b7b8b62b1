/** A citation of a story as files of three formats, for reference managers. */

export interface Citation {
  /** Short permanent id of the story. */
  id: string;
  title: string;
  authors: readonly string[];
  archive: string;
  /** Day of publication, `2026-11-17`. */
  published: string;
  /** Absolute permanent address. */
  url: string;
  /** BCP 47 tag. */
  language: string;
  /** Call number of the item; may be empty. */
  callNumber: string;
}

/** File names of a citation, with their media types and what writes them. */
export const CITATION_FILES = {
  'citation.bib': { type: 'application/x-bibtex', name: 'BibTeX', write: bibtex },
  'citation.ris': { type: 'application/x-research-info-systems', name: 'RIS', write: ris },
  'citation.json': {
    type: 'application/vnd.citationstyles.csl+json',
    name: 'CSL-JSON',
    write: cslJson,
  },
} as const;

export type CitationFile = keyof typeof CITATION_FILES;

export const CITATION_NAMES = Object.keys(CITATION_FILES) as CitationFile[];

/** @param citation whose values are one line each */
export function bibtex(citation: Citation): string {
  const { authors, published } = citation;
  const fields: [name: string, value: string][] = [
    // Each in braces, or a program would take a name apart at its words.
    ['author', authors.map((name) => `{${inTex(name)}}`).join(' and ')],
    ['title', `{${inTex(citation.title)}}`],
    ['publisher', inTex(citation.archive)],
    ['year', published.slice(0, 4)],
    ['month', String(Number(published.slice(5, 7)))],
    ['day', String(Number(published.slice(8, 10)))],
    ['url', citation.url],
    ['language', citation.language],
    ['note', inTex(citation.callNumber)],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${citation.id},\n${lines.join('')}}\n`;
}

/** Lines end as the format demands. */
export function ris(citation: Citation): string {
  const fields: [tag: string, value: string][] = [
    ['TY', 'ELEC'],
    ...citation.authors.map((name): [string, string] => ['AU', name]),
    ['TI', citation.title],
    ['PB', citation.archive],
    ['PY', citation.published.slice(0, 4)],
    ['DA', `${citation.published.replaceAll('-', '/')}/`],
    ['UR', citation.url],
    ['LA', citation.language],
    ['CN', citation.callNumber],
    ['ID', citation.id],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return `${[...lines, 'ER  - ', ''].join('\r\n')}`;
}

/** A list with the one citation, as CSL-JSON wants it. */
export function cslJson(citation: Citation): string {
  const { id, title, authors, archive, published, url, language, callNumber } = citation;
  const item = {
    id,
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': archive,
    publisher: archive,
    issued: { 'date-parts': [published.split('-').map(Number)] },
    URL: url,
    language,
    ...(callNumber && { 'call-number': callNumber }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function inTex(words: string): string {
  return words.replace(/[\\~^{}%&#$_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
