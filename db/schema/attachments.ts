import { index, instant, maybeWords, oneOf, primaryKey, table, whole, words } from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';

/** A PDF or an audio file of a story. */
export const attachment = table(
  'attachment',
  {
    id: words().primaryKey(),
    storyId: words().references(() => story.id, { onDelete: 'cascade' }),
    kind: oneOf(['pdf', 'audio']),
    hash: words(),
    /** Name below /media/. */
    name: words(),
    /** What the file was called where it came from. */
    fileName: words(),
    mime: words(),
    bytes: whole(),
    position: whole(),
    addedBy: maybeWords().references(() => staff.id),
    createdAt: instant(),
  },
  (t) => [
    index('attachment_story').on(t.storyId, t.position),
    index('attachment_name').on(t.name, t.storyId),
  ],
);

export const attachmentText = table(
  'attachment_text',
  {
    attachmentId: words().references(() => attachment.id, { onDelete: 'cascade' }),
    language: words(),
    title: words().default(''),
    transcript: words().default(''),
  },
  (t) => [primaryKey({ columns: [t.attachmentId, t.language] })],
);
