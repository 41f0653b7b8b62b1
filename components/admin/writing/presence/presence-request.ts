import type { TheirText } from '@/components/admin/writing/autosave/save-request';
import type { TextPresence } from '@/domain/writing/edit-lock';

/** Body of a request to `presence/route.ts`. */
export interface BeatRequest {
  sittingId: string;
  isWriting?: boolean;
  isLeaving?: boolean;
  takesOver?: boolean;
  wantsText?: boolean;
}

/** Its answer: who else is there, and the newest text if requested. */
export interface AroundAnswer extends TextPresence {
  stored: TheirText | null;
}

const PATIENCE_MS = 10_000;

/** Reports that a page is open, editing or closed. Returns null on failure; never throws. */
export async function sendBeat(address: string, beat: BeatRequest): Promise<AroundAnswer | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(beat),
      keepalive: beat.isLeaving === true,
      signal: beat.isLeaving ? undefined : AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
