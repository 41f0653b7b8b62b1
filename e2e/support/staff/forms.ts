import { HOST, PORT } from '@/e2e/support/site';

/** A form of a page for posting without scripts. */
export interface PlainForm {
  action: string;
  /** All hidden fields, including those of the server action. */
  fields: [name: string, value: string][];
}

interface Place {
  port?: number;
  cookie?: string;
}

const origin = (port: number) => `http://${HOST}:${port}`;

/** The form with an id in a page's HTML. */
export async function formOf(
  path: string,
  id: string,
  { port = PORT, cookie }: Place = {},
): Promise<PlainForm> {
  const headers: Record<string, string> = cookie ? { cookie } : {};
  const page = await (await fetch(origin(port) + path, { headers, redirect: 'manual' })).text();
  const [form] = page.match(new RegExp(`<form[^>]* id="${id}"[^]*?</form>`)) ?? [];
  if (!form) throw new Error(`There is no form "${id}" at ${path}.`);
  const hidden = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const attribute = (tag: string, name: string) =>
    plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  return {
    action: attribute(form, 'action') || path,
    fields: hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]),
  };
}

/** Posts a form without following redirects. */
export function postForm(
  { action, fields }: PlainForm,
  values: Record<string, string>,
  { port = PORT, cookie }: Place = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of [...fields, ...Object.entries(values)]) body.append(name, value);
  const headers = { origin: origin(port), ...(cookie ? { cookie } : {}) };
  return fetch(origin(port) + action, { method: 'POST', body, headers, redirect: 'manual' });
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
