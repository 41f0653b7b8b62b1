/** Why no date could be made of what was typed. Each has a message that says what to type. */
export type DateProblem =
  | 'tooLong'
  | 'noSuchDay'
  | 'oldStyleOnly'
  | 'backwards'
  | 'shortYear'
  | 'ambiguous'
  | 'unreadable';

export interface Refusal {
  why: DateProblem;
  /** What it may have meant, each to be typed as it stands here (EDTF). */
  readings?: string[];
}

export function isRefusal(value: object): value is Refusal {
  return 'why' in value;
}
