import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';

/** What a form sends. */
export type Fields = [name: string, value: string][];
type Route = (request: Request, context: never) => Promise<Response>;

/** A new archive that sends mail, at noon of 1 May 2026 on a clock that tests set. */
export function mailingArchive(): void {
  freshDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 4, 1, 12) });
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('MAIL_FROM', 'Archive <stories@archive.example>');
  vi.stubEnv('SITE_URL', 'https://stories.example');
}

/** Posts a form to a route. */
export async function send(route: Route, fields: Fields, params: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const headers = { 'x-forwarded-for': '192.0.2.7' };
  const request = new Request('https://stories.example/', { method: 'POST', body, headers });
  const context = { params: Promise.resolve({ locale: 'en', ...params }) };
  const answer = await route(request, context as never);
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
}

type PageOf = (props: never) => Promise<ReactNode>;

/** A page at a path: its HTML, what its form would send, its status. */
export async function open(page: PageOf, location: string, params: Record<string, string> = {}) {
  const { searchParams } = new URL(location, 'https://stories.example');
  const context: RequestContext = newContext();
  const props = {
    params: Promise.resolve({ locale: 'en', ...params }),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  };
  const html = await withContext(context, async () =>
    renderToStaticMarkup(await page(props as never)),
  );
  const hidden: Fields = [
    ...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g),
  ].map(([, name = '', value = '']) => [name, value]);
  return { html, hidden, status: context.status };
}

/** Adds a topic. Returns the key of its scope. */
export async function communism(): Promise<string> {
  const names = [{ language: 'en', name: 'Communism', slug: 'communism', description: '' }];
  const facts = { wikidata: '', names };
  return `topic:${await tx((write) => addTopic(write, { staffId: null }, facts, 1))}`;
}
