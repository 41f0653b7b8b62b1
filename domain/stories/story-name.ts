/** How a story concerns a name: its subject, named in passing, or who made what it is about. */
export const NAME_ROLES = ['about', 'mentioned', 'made'] as const;
export type NameRole = (typeof NAME_ROLES)[number];

export interface StoryName {
  nameId: string;
  role: NameRole;
}
