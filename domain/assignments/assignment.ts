/** Who is to write a story in a language, and until when. */

export interface Assignment {
  /** Null where only a date is set and nobody has it yet. */
  staffId: string | null;
  name: string;
  /** The end of the last day, milliseconds since 1970; null for no date. */
  dueAt: number | null;
}

/** Who has a text, and what whoever asks may do about it. */
export interface AssignmentPageData {
  given: Assignment | null;
  may: { assignSelf: boolean; assign: boolean };
}

/** Whom a text is given to, and until when; null for nobody and for no date. */
export interface Giving {
  toId: string | null;
  dueAt: number | null;
}

/** Somebody whom a text can be given to. */
export interface Candidate {
  id: string;
  name: string;
}

/** Whether an assignment is somebody's. */
export function isWith(
  given: Pick<Assignment, 'staffId'> | null,
  by: { readonly staffId: string | null },
): boolean {
  return by.staffId !== null && given?.staffId === by.staffId;
}
