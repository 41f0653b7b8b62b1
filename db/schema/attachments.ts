import {
  flag,
  index,
  instant,
  maybeWhole,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  whole,
} from '@/db/columns';
import { image } from '@/db/schema/images';
import { staff } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';

/** A PDF, audio or video file of a story. */
export const attachment = table(
  'attachment',
  {
    id: textColumn().primaryKey(),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    kind: oneOf(['pdf', 'audio', 'video']),
    hash: textColumn(),
    /** Name below /media/. */
    name: textColumn(),
    /** The file name at upload. */
    fileName: textColumn(),
    mime: textColumn(),
    bytes: whole(),
    /** Pages of a PDF that says how many it has. */
    pages: maybeWhole(),
    /** Length of audio or video that says it. */
    seconds: maybeWhole(),
    /** Shown in place of a video until it is played. */
    posterImageId: maybeWords('poster_picture_id').references(() => image.id),
    /** It is among the attachments at the end of the story; others are only in its texts. */
    isListed: flag().default(true),
    position: whole(),
    addedBy: maybeWords().references(() => staff.id),
    createdAt: instant(),
  },
  (t) => [
    index('attachment_story').on(t.storyId, t.position),
    index('attachment_name').on(t.name, t.storyId),
    index('attachment_poster').on(t.posterImageId),
  ],
);

export const attachmentText = table(
  'attachment_text',
  {
    attachmentId: textColumn().references(() => attachment.id, { onDelete: 'cascade' }),
    language: textColumn(),
    title: textColumn().default(''),
    transcript: textColumn().default(''),
    /** WebVTT, or empty. */
    captions: textColumn().default(''),
    /** The captions' name below /media/, made of their hash; null without any. */
    captionsName: maybeWords(),
  },
  (t) => [
    primaryKey({ columns: [t.attachmentId, t.language] }),
    index('attachment_text_captions').on(t.captionsName),
  ],
);

/**
 * Attachments in revisions of a text that somebody can see, now or on schedule. An attachment with
 * a row cannot be removed.
 */
export const textAttachment = table(
  'text_attachment',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    attachmentId: textColumn().references(() => attachment.id, { onDelete: 'cascade' }),
    /** It is in the public revision. */
    isPublic: flag().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.attachmentId] }),
    index('text_attachment_attachment').on(t.attachmentId),
  ],
);
