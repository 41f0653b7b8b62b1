/** Who is to write a story in a language, and until when. */
import type { Author } from '@/domain/staff/staff';

export interface Assignment {
  /** Null where only a date is set and nobody has it yet. */
  staffId: string | null;
  name: string;
  /** The end of the last day, milliseconds since 1970; null for no date. */
  dueAt: number | null;
}

/** Somebody whom a text can be given to. */
export interface Candidate {
  id: string;
  name: string;
}

/** Whether an assignment is somebody's. */
export function isWith(given: Pick<Assignment, 'staffId'> | null, by: Author): boolean {
  return by.staffId !== null && given?.staffId === by.staffId;
}
