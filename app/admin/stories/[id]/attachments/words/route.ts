import { bodyBytes } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import type { FileWords } from '@/components/admin/editor/files/file-source';
import { tx } from '@/db/client';
import { seenWords } from '@/domain/attachments/attachment';
import { readAttachmentWords } from '@/domain/attachments/attachment-form';
import { describeAttachment } from '@/domain/attachments/changes';
import { choosePoster } from '@/domain/attachments/poster-changes';
import { mayDescribeIn } from '@/domain/attachments/staff-queries';
import { Refused } from '@/domain/forms/form';
import { seenPrint } from '@/domain/forms/seen';
import { NotThere } from '@/domain/permissions/permissions';
import { canonicalTag } from '@/i18n/languages';
import { editorFile, editorFileOf, filesSeen } from '../editor-files';

/** A transcript and captions of the greatest length, as a form encodes letters of any script. */
const MOST_BYTES = 12_000_000;

/** The files of a story for its editor, or with `id` the words of one in a language. */
export const GET = staffRoute({
  action: 'story.list',
  async run(staff, { request, params }) {
    const { searchParams } = new URL(request.url);
    const language = canonicalTag(searchParams.get('language') ?? '') ?? '';
    const id = searchParams.get('id');
    const { story, files } = await filesSeen(staff, params.id ?? '');
    if (id === null) {
      return { files: files.map((each) => editorFile(staff, each, story, language)) };
    }
    const file = files.find((each) => each.id === id);
    if (!file) throw new NotThere('attachment');
    const stored = seenWords(file.texts.find((each) => each.language === language));
    const words: FileWords = {
      ...stored,
      was: seenPrint(stored),
      mayDescribe: mayDescribeIn(staff, story, language),
      mayChoosePoster: story.mayChange && file.kind === 'video',
    };
    return { words };
  },
});

/** Saves title, transcript and captions of a file in one language, and its poster where one is sent. */
export const POST = staffRoute({
  action: 'attachment.describe',
  async run(staff, { request, params, now }) {
    const bytes = await bodyBytes(request, MOST_BYTES);
    const read = readAttachmentWords(new URLSearchParams(new TextDecoder().decode(bytes)));
    if (!read.ok) {
      const [[field, said] = ['title', 'frame.malformed']] = Object.entries(read.problems);
      throw new Refused(said, field, 422);
    }
    const { attachmentId, was, poster, posterWas, ...words } = read.value;
    const { language } = words;
    await tx(async (write) => {
      await describeAttachment(write, staff, { attachmentId, was, words }, now);
      if (poster === undefined) return;
      const wish = { attachmentId, imageId: poster || null, was: posterWas || null };
      await choosePoster(write, staff, wish, now);
    });
    const at = { storyId: params.id ?? '', attachmentId, language };
    return { file: await editorFileOf(staff, at) };
  },
});
