import { staffRoute } from '@/app/admin/_http/staff-route';
import { readSettings } from '@/app/frame';
import { showInDraftStyle } from '@/cache/context';
import { Refused } from '@/domain/forms/form';
import { isSamplePage } from '@/domain/site/sample-page';
import { findSamplePage } from '@/domain/site/sample-page-queries';

/** A reader's page in the draft of the house style; the renderer shows it in place of this answer. */
export const GET = staffRoute({
  action: 'site.change',
  run: async (_, { request }) => {
    const query = new URL(request.url).searchParams;
    const { languages, defaultLanguage } = await readSettings();
    const language = languages.find((each) => each === query.get('language')) ?? defaultLanguage;
    const page = query.get('page') ?? '';
    const path = await findSamplePage(isSamplePage(page) ? page : 'front', language);
    if (!path) throw new Refused('houseStyle.problem.noPage', null, 404);
    showInDraftStyle(path);
    return new Response(null, { status: 204 });
  },
});
