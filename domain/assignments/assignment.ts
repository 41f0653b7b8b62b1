export interface Assignment {
  /** Null where only a due date is set. */
  staffId: string | null;
  name: string;
  /** The end of the last day, milliseconds since 1970; null for no due date. */
  dueAt: number | null;
}

/** The assignment, and what the user may do about it. */
export interface AssignmentPageData {
  given: Assignment | null;
  may: { assignSelf: boolean; assign: boolean };
}

/** A new assignee and due date; null for nobody and for no date. */
export interface Giving {
  toId: string | null;
  dueAt: number | null;
}

/** What the form of an assignment shows, for a fingerprint. */
export function seenGiving(given: Pick<Assignment, 'staffId' | 'dueAt'> | null): Giving {
  return { toId: given?.staffId ?? null, dueAt: given?.dueAt ?? null };
}

export interface Candidate {
  id: string;
  name: string;
}

export function isWith(
  given: Pick<Assignment, 'staffId'> | null,
  by: { readonly staffId: string | null },
): boolean {
  return by.staffId !== null && given?.staffId === by.staffId;
}
