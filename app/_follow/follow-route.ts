/** Routes that the forms of e-mail subscriptions are posted to: each answers with another page. */
import { clientAddress, networkOf } from '@/domain/sign-in/network';
import { type InterfaceLanguage, isInterfaceLanguage } from '@/i18n/languages';

/** What was posted; untrusted. */
export interface Posted {
  form: FormData;
  /** Of the page. */
  language: InterfaceLanguage;
  /** The network of the browser, for limits. */
  network: string;
  /** Of the link, where it is in the address. */
  token: string;
  now: number;
}

interface Context {
  params: Promise<{ locale: string; token?: string }>;
}

/**
 * A handler for `export const POST`.
 * @param run does it, and gives the path of the page to go on with; null when there is none
 */
export function followRoute(
  run: (posted: Posted) => Promise<string | null>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, { params }) => {
    const { locale, token = '' } = await params;
    const location = await run({
      form: await formOf(request),
      language: isInterfaceLanguage(locale) ? locale : 'en',
      network: networkOf(clientAddress(request.headers.get('x-forwarded-for'))),
      token,
      now: Date.now(),
    });
    if (location === null) return new Response(null, { status: 404 });
    return new Response(null, { status: 303, headers: { location } });
  };
}

/** The posted form; an empty one when it cannot be read, whose problems are then shown. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** Longer than any token that was ever given out. */
const LONGEST_TOKEN = 200;

/** The token of a form; empty for what can be none, which would not fit into an address either. */
export function tokenOf(form: FormData): string {
  const token = textOf(form, 'token');
  return token.length > LONGEST_TOKEN ? '' : token;
}

/** A text of a form; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
