import type { Linkable } from '@/domain/links/linkable';
import type { NameKind } from '@/domain/names/name';

export type NameMade = { ok: true; name: Linkable } | { ok: false; message: string };

/** Creates a name on the server. Never throws; the message is empty when no answer came. */
export async function createName(
  address: string,
  wish: { kind: NameKind; name: string; language: string },
): Promise<NameMade> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(wish),
      credentials: 'same-origin',
    });
    const answer: { made?: Linkable; message?: string } = await response.json();
    if (response.ok && answer.made) return { ok: true, name: answer.made };
    return { ok: false, message: answer.message ?? '' };
  } catch {
    return { ok: false, message: '' };
  }
}
