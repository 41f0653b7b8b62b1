/** How each authority is written; the same in every language. */
export const AUTHORITIES = {
  wikidata: 'Wikidata',
  viaf: 'VIAF',
  gnd: 'GND',
  nta: 'NTA',
  isni: 'ISNI',
} as const;
