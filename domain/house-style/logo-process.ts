import { runProgram } from '@/domain/programs/run-program';
import { LARGEST_LOGO, LARGEST_SHARE_IMAGE, type LogoKind, type MadeLogo } from './logo';

const PATIENCE_MS = 30_000;
const MEMORY_MB = 256;

/**
 * A logo and its icons, or a share image, from an uploaded file, made in a process of its own.
 * @param sent what a form had under the name of a file
 * @returns never rejects
 */
export async function makeLogo(sent: FormDataEntryValue | null, kind: LogoKind): Promise<MadeLogo> {
  const isShared = kind === 'share';
  if (!(sent instanceof Blob) || sent.size === 0) return { ok: false, problem: 'noFile' };
  if (sent.size > (isShared ? LARGEST_SHARE_IMAGE : LARGEST_LOGO)) {
    return { ok: false, problem: isShared ? 'tooLargeShare' : 'tooLarge' };
  }
  const result = await runProgram<MadeLogo>({
    program: 'logo',
    message: { bytes: new Uint8Array(await sent.arrayBuffer()), isShared },
    memoryMb: MEMORY_MB,
    patienceMs: PATIENCE_MS,
  });
  if (result.ended === 'answered') return result.answer;
  return { ok: false, problem: result.ended === 'notStarted' ? 'failed' : 'damaged' };
}
