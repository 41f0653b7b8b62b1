import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { saveDetails } from '@/domain/stories/save-details-changes';
import type { ChangedDetails } from '@/domain/stories/story-details';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { takeMail } from '@/server/jobs/outbox';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';

const body = (words: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
});

/** A story with a draft in each language, titled `{title} {language}`. */
export async function newStory(
  by: Staff,
  title: string,
  languages: readonly string[],
  changed: ChangedDetails = {},
): Promise<string> {
  const storyId = await tx(async (write) => {
    const [language = 'en'] = languages;
    const given = { kind: 'item' as const, language, title };
    const id = await createStory(write, by, given, 1);
    for (const each of languages) {
      const text = { storyId: id, language: each, title: `${title} ${each}`, body: body(title) };
      await importText(write, { staffId: null }, text, 1);
    }
    return id;
  });
  const wish = { changed, shelves: null, sittingId: '' };
  if (Object.keys(changed).length > 0) {
    await tx((write) => saveDetails(write, by, storyId, wish, 2));
  }
  return storyId;
}

/** Saves a further revision of a text. */
export const rewrite = (storyId: string, language: string, words: string, now: number) =>
  tx((write) =>
    importText(
      write,
      { staffId: null },
      { storyId, language, title: words, body: body(words) },
      now,
    ),
  );

export const publish = (
  by: Staff,
  [storyId, language]: readonly [string, string],
  now: number,
  announce?: boolean,
) =>
  tx((write) => publishText(write, by, { storyId, language, acceptAdvice: true, announce }, now));

/** Queues all mails that are due, and returns those in the outbox as they would be sent. */
export async function mailsAt(now: number) {
  for (let turn = 0; turn < 5; turn++) await queueSubscriberMails(now);
  const mails = [];
  for (;;) {
    const mail = await takeMail('test', now);
    if (!mail) return mails;
    mails.push(mail);
  }
}

/** How many mails are queued. */
export const queued = async () => reads().$count(outbox);
