import type { Named } from '@/domain/stories/named';

/** A person, organisation, event or place that was created, or why it was not; empty when no answer came. */
export type Made = { ok: true; made: Named } | { ok: false; message: string };

/** Creates something by its name while a story is being written. Never throws. */
export async function makeNamed(
  address: string,
  wish: { name: string; language: string; kind?: string },
): Promise<Made> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(wish),
      headers: { accept: 'application/json' },
    });
    const answer: { id?: string; message?: string } = await response.json();
    if (response.ok && answer.id) return { ok: true, made: { id: answer.id, name: wish.name } };
    return { ok: false, message: answer.message ?? '' };
  } catch {
    return { ok: false, message: '' };
  }
}
