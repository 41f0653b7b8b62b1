import {
  index,
  instant,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';

/** A PDF or an audio file of a story. */
export const attachment = table(
  'attachment',
  {
    id: textColumn().primaryKey(),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    kind: oneOf(['pdf', 'audio']),
    hash: textColumn(),
    /** Name below /media/. */
    name: textColumn(),
    /** The file name at upload. */
    fileName: textColumn(),
    mime: textColumn(),
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
    attachmentId: textColumn().references(() => attachment.id, { onDelete: 'cascade' }),
    language: textColumn(),
    title: textColumn().default(''),
    transcript: textColumn().default(''),
  },
  (t) => [primaryKey({ columns: [t.attachmentId, t.language] })],
);
