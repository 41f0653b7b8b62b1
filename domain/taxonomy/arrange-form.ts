/** Forms for pinned stories and redirects. */
import type { MessageKey, Parsed } from '@/domain/forms/form';
import { line, several } from '@/domain/forms/form-words';
import { movedIds } from '@/domain/forms/moved';
import { type Redirect, redirectPath, redirectTarget } from '@/domain/redirects/redirect';

export function readPin(form: FormData): Parsed<{ storyId: string }> {
  const storyId = line(form, 'story');
  if (!storyId) return { ok: false, problems: { story: 'site.problem.chooseStory' } };
  return { ok: true, value: { storyId } };
}

/** The order of pinned stories, one field `order` per story (`/{id}`), and the one to remove. */
export function readPinOrder(form: FormData): Parsed<{ ids: string[] }> {
  const ids = several(form, 'order').map((each) => each.slice(1));
  const removed = line(form, 'remove');
  const order = movedIds(ids, line(form, 'move')).filter((id) => id !== removed);
  return { ok: true, value: { ids: order } };
}

/** The path and target of a redirect. */
export function readRedirect(form: FormData, siteUrl: string): Parsed<Redirect> {
  const path = redirectPath(line(form, 'path'));
  const target = redirectTarget(line(form, 'target'), siteUrl);
  const problems: Record<string, MessageKey> = {};
  if (!path) problems.path = 'site.problem.path';
  if (!target) problems.target = 'site.problem.target';
  if (!path || !target) return { ok: false, problems };
  return { ok: true, value: { path, target } };
}

/** The path of the redirect to delete. */
export function readRedirectPath(form: FormData): Parsed<{ path: string }> {
  return { ok: true, value: { path: line(form, 'path') } };
}
