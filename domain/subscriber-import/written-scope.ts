/** How a list says what somebody follows: a word, `topic:` and so on, or the address of a page. */
import { kindInFolder } from '@/domain/addresses/named-kind';
import type { Scope } from '@/domain/subscriptions/scope';
import { canonicalTag, isInterfaceLanguage } from '@/i18n/languages';

export const NAMED_SCOPES = ['topic', 'collection', 'name'] as const;
export type NamedScopeKind = (typeof NAMED_SCOPES)[number];

/** How a list begins what is neither the site nor today: `topic:` and so on. */
export const FORMS = NAMED_SCOPES.map((kind) => `${kind}:`);

export type WrittenScope =
  | (Scope & { kind: 'site' | 'today' })
  | {
      kind: NamedScopeKind;
      /** Its id, or its slug in any language. */
      named: string;
      /** Of the page whose address it is; null for any. */
      language: string | null;
    };

/** What stands between two scopes in a cell. */
const BETWEEN = /[\s;,|]+/;

/** The scopes of a cell, as written. */
export function partsOf(cell: string): string[] {
  return [...new Set(cell.split(BETWEEN).filter((part) => part !== ''))];
}

/**
 * Reads one of them; null for anything else.
 * @param origin of this site, without a slash at the end
 */
export function readWrittenScope(part: string, origin: string): WrittenScope | null {
  const word = part.toLowerCase();
  if (word === 'site' || word === 'today') return { kind: word, id: '' };
  const [, kind = '', named = ''] = /^([a-z]+):(?!\/)(.+)$/i.exec(part) ?? [];
  const prefix = NAMED_SCOPES.find((each) => each === kind.toLowerCase());
  if (prefix) return { kind: prefix, named: decoded(named) ?? named, language: null };
  const path = pathOf(part, origin);
  return path === null ? null : scopeAt(path);
}

function pathOf(part: string, origin: string): string | null {
  if (part.startsWith('/') && !part.startsWith('//')) return part;
  if (!/^https?:\/\//i.test(part) || !URL.canParse(part)) return null;
  const url = new URL(part);
  return url.host === new URL(origin).host ? url.pathname : null;
}

function scopeAt(path: string): WrittenScope | null {
  const bare = decoded(path.split(/[?#]/, 1)[0] ?? '');
  const [tag = '', folder = '', slug = ''] = bare?.split('/').slice(1) ?? [];
  const language = canonicalTag(tag);
  if (language === null || !isInterfaceLanguage(language)) return null;
  if (folder === '') return { kind: 'site', id: '' };
  if (folder === 'today') return { kind: 'today', id: '' };
  const kind = NAMED_SCOPES.find((each) => each === kindInFolder(folder));
  return kind && slug !== '' ? { kind, named: slug, language } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
