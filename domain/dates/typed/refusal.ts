/** Why the input is not a date. Each has a message that says what to type. */
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
  /** Possible readings as EDTF, each valid input. */
  readings?: string[];
}

export function isRefusal(value: object): value is Refusal {
  return 'why' in value;
}
