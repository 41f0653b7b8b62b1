/** The part of `edtf` 4.11 that this project calls; the package ships no types. */
declare module 'edtf' {
  /** One node of the syntax tree. Months in `values` count from 0; masks are bits of YYYYMMDD. */
  export interface EdtfNode {
    type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    values: unknown[];
    unspecified?: number;
    approximate?: number | boolean;
    uncertain?: number | boolean;
  }

  /** @throws Error when the text is no EDTF up to level 2. */
  export function parse(
    text: string,
    constraints?: { types?: EdtfNode['type'][]; seasonUncertainty?: boolean },
  ): EdtfNode;
}
