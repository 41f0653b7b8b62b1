/** Rights of an image as machine-readable URIs. */

/** Licences and marks of Creative Commons; their short names are the same in every language. */
export const CREATIVE_COMMONS = [
  'https://creativecommons.org/licenses/by/4.0/',
  'https://creativecommons.org/licenses/by-sa/4.0/',
  'https://creativecommons.org/licenses/by-nc/4.0/',
  'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'https://creativecommons.org/licenses/by-nd/4.0/',
  'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  'https://creativecommons.org/publicdomain/zero/1.0/',
  'https://creativecommons.org/publicdomain/mark/1.0/',
] as const;

/** The statements of RightsStatements.org, by the code at the end of their URI. */
export const RIGHTS_STATEMENTS = [
  'InC',
  'InC-OW-EU',
  'InC-EDU',
  'InC-NC',
  'InC-RUU',
  'NoC-CR',
  'NoC-NC',
  'NoC-OKLR',
  'NoC-US',
  'CNE',
  'UND',
  'NKC',
] as const;

export type RightsStatement = (typeof RIGHTS_STATEMENTS)[number];

const KNOWN =
  /^https?:\/\/(creativecommons\.org\/(licenses|publicdomain)\/[a-z-]+\/\d\.\d\/([a-z]{2}\/)?|rightsstatements\.org\/(vocab|page)\/[A-Za-z-]+\/1\.0\/)$/;

export function statementUri(code: RightsStatement): string {
  return `http://rightsstatements.org/vocab/${code}/1.0/`;
}

/** Whether a URI is a licence, mark or statement for images; empty means unknown rights. */
export function isRightsUri(uri: string): boolean {
  return uri === '' || KNOWN.test(uri);
}
