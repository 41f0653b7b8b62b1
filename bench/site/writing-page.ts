import type { SavedAnswer } from '@/components/admin/writing/autosave/save-request';
import type { Document } from '@/domain/documents/document';
import type { StoredText } from './own-story';

/** Requests of an editor's writing page. */
export class EditorsDesk {
  private readonly origin: string;

  /** @param cookie of a signed-in user, `name=value` */
  constructor(
    port: number,
    private readonly cookie: string,
  ) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  /**
   * Autosave.
   * @returns the stored text and the response time in milliseconds
   */
  async save(
    text: StoredText,
    given: { title: string; body: Document; sittingId: string },
  ): Promise<{ text: StoredText; took: number }> {
    const body = JSON.stringify({ ...given, baseVersion: text.version, mayFollowOwn: false });
    const headers = { ...this.headers(), 'content-type': 'application/json' };
    const began = performance.now();
    const answer = await fetch(`${this.origin}${pathOf(text)}/save`, {
      ...{ method: 'POST', headers, body },
    });
    const answered = await answer.text();
    const took = performance.now() - began;
    if (!answer.ok) {
      throw new Error(`The save answered ${answer.status}: ${answered.slice(0, 300)}`);
    }
    const { version }: SavedAnswer = JSON.parse(answered);
    return { text: { ...text, version }, took };
  }

  /** Requests the writing page. */
  async open(text: StoredText): Promise<void> {
    const answer = await fetch(this.origin + pathOf(text), { headers: this.headers() });
    await answer.text();
    if (!answer.ok) throw new Error(`The writing page answered ${answer.status}.`);
  }

  /** Reports that a page was closed, which releases the edit lock. */
  async leave(text: StoredText, sittingId: string): Promise<void> {
    const answer = await fetch(`${this.origin}${pathOf(text)}/presence`, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ sittingId, isLeaving: true }),
    });
    await answer.text();
    if (!answer.ok) throw new Error(`Leaving was answered with ${answer.status}.`);
  }

  /**
   * Reads the publishing form.
   * @returns posts it like the page's script
   */
  async publishing(text: StoredText): Promise<() => Promise<void>> {
    const page = await fetch(this.origin + pathOf(text), { headers: this.headers() });
    const [form = ''] = (await page.text()).match(/<form[^>]* id="publish"[\s\S]*?<\/form>/) ?? [];
    const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => ({
      name: attribute(tag, 'name'),
      value: attribute(tag, 'value'),
    }));
    const action = hidden.map(({ value }) => /^\{"id":"(\w+)"/.exec(value)?.[1]).find(Boolean);
    const revisionId = hidden.find(({ name }) => name === 'revisionId')?.value;
    if (!action || !revisionId) {
      throw new Error(`There is no form that publishes at ${pathOf(text)}.`);
    }
    return async () => {
      const answer = await fetch(this.origin + pathOf(text), {
        method: 'POST',
        headers: { ...this.headers(), 'next-action': action, accept: 'text/x-component' },
        body: published(text, revisionId),
      });
      const answered = await answer.text();
      if (!answered.includes('"status":"done"')) {
        throw new Error(`Publishing was answered with ${answer.status}: ${answered.slice(0, 500)}`);
      }
    };
  }

  private headers(): Record<string, string> {
    return { cookie: this.cookie, origin: this.origin };
  }
}

/** The action's arguments as React encodes them: previous state, and a form of numbered fields. */
function published({ storyId, language }: StoredText, revisionId: string): FormData {
  const body = new FormData();
  const fields = { storyId, language, revisionId, acceptAdvice: 'yes' };
  for (const [name, value] of Object.entries(fields)) {
    body.append(`_1_${name}`, value);
  }
  body.append('0', '[{"status":"idle","problems":{},"values":{}},"$K1"]');
  return body;
}

function pathOf({ storyId, language }: StoredText): string {
  return `/admin/stories/${storyId}/${language}`;
}

function attribute(tag: string, name: string): string {
  const text = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
