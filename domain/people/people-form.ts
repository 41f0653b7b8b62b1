import { normalEmail } from '@/domain/forms/email';
import type { MessageKey, Parsed } from '@/domain/forms/form';
import type { Role } from '@/domain/permissions/staff';
import { canonicalTag } from '@/i18n/languages';
import { isRole } from './people';

/** A role from a form, with a translator's languages. */
export interface RoleWish {
  role: Role;
  /** BCP 47, canonical; empty unless the role is translator. */
  languages: string[];
}

export interface InvitationWish extends RoleWish {
  /** As typed, trimmed. */
  email: string;
}

const MOST_LANGUAGES = 50;

/** Reads `email`, `role`, `languages` and `more`. */
export function readInvitation(form: FormData): Parsed<InvitationWish> {
  const email = textOf(form, 'email').trim();
  const wish = readRole(form);
  const problems: Record<string, MessageKey> = wish.ok ? {} : { ...wish.problems };
  if (!normalEmail(email)) problems.email = email ? 'people.emailWrong' : 'people.emailMissing';
  if (!wish.ok || problems.email) return { ok: false, problems };
  return { ok: true, value: { email, ...wish.value } };
}

/** Reads `role`, `languages` (ticked) and `more` (typed, by spaces or commas). */
export function readRole(form: FormData): Parsed<RoleWish> {
  const role = textOf(form, 'role');
  if (!isRole(role)) return { ok: false, problems: { role: 'people.roleMissing' } };
  if (role !== 'translator') return { ok: true, value: { role, languages: [] } };
  const ticked = form.getAll('languages').filter((each) => typeof each === 'string');
  const typed = textOf(form, 'more').split(/[\s,;،、，]+/u);
  const wanted = [...ticked, ...typed].filter((each) => each !== '');
  const languages = new Set<string>();
  for (const each of wanted) {
    const tag = each.length <= 35 ? canonicalTag(each) : null;
    if (!tag) return { ok: false, problems: { more: 'people.languageWrong' } };
    languages.add(tag);
  }
  if (languages.size === 0 || languages.size > MOST_LANGUAGES) {
    return { ok: false, problems: { languages: 'people.languagesMissing' } };
  }
  return { ok: true, value: { role, languages: [...languages].sort() } };
}

/** Reads `id` and what `readRole` reads. */
export function readPersonRole(form: FormData): Parsed<RoleWish & { id: string }> {
  const id = readId(form);
  const wish = readRole(form);
  if (!id.ok) return id;
  return wish.ok ? { ok: true, value: { id: id.value, ...wish.value } } : wish;
}

/** Reads an id that a form carries. */
export function readId(form: FormData, name = 'id'): Parsed<string> {
  const id = textOf(form, name);
  const isId = /^[\w-]{1,100}$/.test(id);
  return isId ? { ok: true, value: id } : { ok: false, problems: { [name]: 'frame.missing' } };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
