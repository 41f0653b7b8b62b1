import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { isDraftShownTo } from '@/domain/mail-wording/queries';
import { NotThere } from '@/domain/permissions/permissions';
import { previewedIn } from '@/domain/subscriber-mails/previewed';
import { previewMail } from '@/server/mails/mail-preview';

/** A mail to readers alone, whose links open in another window. */
export const GET = staffRoute({
  action: 'subscription.change',
  run: async (staff, { request, now }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const shown = previewedIn(query, await adminLanguage(staff));
    const state = (await isDraftShownTo(staff)) ? 'draft' : 'published';
    const found = await previewMail(shown, now, state);
    if (!found) throw new NotThere();
    const body = found.html.replace('<head>', '<head>\n<base target="_blank">');
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  },
});
