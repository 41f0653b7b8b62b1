import { cardOfStory } from '@/app/_share/cards';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { readFrame } from '@/app/frame';
import { answerWithFile } from '@/cache/context';
import { getImages } from '@/domain/images/queries';
import { NotThere } from '@/domain/permissions/permissions';
import { getDraft } from '@/domain/reader/draft-preview-queries';
import { drawCard } from '@/server/share-images/draw-card';

/**
 * The image with which a text will be shared, of what is on the screen: `title` and `cover` of the
 * query take the place of those that were saved. Where none can be drawn, the image that is taken then.
 */
export const GET = staffRoute({
  action: 'text.seeDraft',
  async run(staff, { request, params }) {
    const { id: storyId = '', language = '' } = params;
    const draft = await getDraft(staff, storyId, language);
    if (!draft) throw new NotThere();
    const { searchParams } = new URL(request.url);
    const frame = await readFrame(language);
    const coverId = searchParams.get('cover');
    const cover =
      coverId === null
        ? draft.story.cover
        : ((await getImages([coverId], language)).get(coverId) ?? null);
    const metaTitle = searchParams.get('title') || draft.story.metaTitle;
    const card = await cardOfStory(frame, { ...draft.story, metaTitle, cover });
    if (card) {
      const { file } = await drawCard(card);
      const headers = { 'content-type': 'image/jpeg', 'cache-control': 'no-store' };
      return new Response(new Uint8Array(file), { headers });
    }
    const name = cover?.files.at(-1)?.src.replace('/media/', '') ?? frame.shareImage?.name;
    if (!name) throw new NotThere();
    answerWithFile({ name, fileName: '', isSaved: false });
  },
});
