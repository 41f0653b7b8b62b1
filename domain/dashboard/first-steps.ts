/** The steps of the first-run checklist, in their order. */
export const FIRST_STEPS = ['name', 'languages', 'topic', 'story', 'invite'] as const;

export interface FirstStep {
  name: (typeof FIRST_STEPS)[number];
  isDone: boolean;
}

/** An archive with more stories is no longer new; its dashboards have no checklist unasked. */
export const NEW_ARCHIVE_STORIES = 10;
