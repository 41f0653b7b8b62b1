import { connection } from 'next/server';
import { findAboutPage } from '@/app/[locale]/write/about-page';
import { noteSentPath, writePath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { type FormAgain, showAgain } from '@/cache/context';
import { tx } from '@/db/client';
import { mailIsOn } from '@/domain/mail/mail';
import { readNote, readNoteFrame } from '@/domain/reader-notes/note-form';
import { isNoteTimely } from '@/domain/reader-notes/note-queries';
import type { NotePage } from '@/domain/reader-notes/reader-note';
import { writeNote } from '@/domain/reader-notes/write-changes';
import { clientAddress } from '@/domain/sign-in/network';

interface RouteContext {
  params: Promise<{ locale: string }>;
}

const SHOWN_AGAIN = ['text', 'paragraph', 'email', 'time'];

type Problems = FormAgain['problems'];

/** Reloading the answer to a form asks for its address: the empty form is shown. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  await connection();
  const { language } = await readFrame((await params).locale);
  return seeOther(writePath(language));
}

/** Stores a reader's note, or shows it again with what is wrong. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const now = Date.now();
  const { language } = await readFrame((await params).locale);
  const sent = await wordsOf(request);
  const frame = readNoteFrame(sent);
  const about = frame.ok ? await findAboutPage(decoded(frame.value.about)) : null;
  // A program filled in the field that nobody sees; it is answered like a person.
  if (frame.ok && frame.value.website !== '') return thanks(language, about);
  const again = (status: FormAgain['status'], problems: Problems) => {
    showAgain({ page: writePath(language, about?.path), status, problems, typed: typedIn(sent) });
    return new Response(null, { status });
  };
  const note = readNote(sent);
  if (!note.ok) return again(422, note.problems);
  if (!frame.ok || !isNoteTimely(frame.value.time, now)) {
    return again(422, { form: 'write.wrong.time' });
  }
  const { text } = note.value;
  const paragraph = about?.paragraphs.find(({ key }) => key === note.value.paragraph);
  if (note.value.paragraph !== '' && !paragraph) {
    return again(422, { paragraph: 'write.wrong.paragraph' });
  }
  const email = mailIsOn() ? note.value.email : '';
  const from = clientAddress(request.headers.get('x-forwarded-for'));
  const written = await tx((write) =>
    writeNote(write, { text, email, language, about, paragraph: paragraph?.text ?? '' }, from, now),
  );
  if (written.is === 'full') return again(503, { form: 'write.wrong.full' });
  if (written.is === 'wait') {
    const minutes = Math.ceil((written.until - now) / 60_000);
    return again(429, { form: ['write.wrong.wait', { minutes }] });
  }
  return thanks(language, about);
}

/** What was sent as text; nothing for what is no form. */
async function wordsOf(request: Request): Promise<[name: string, value: string][]> {
  const form = await request.formData().catch(() => null);
  return [...(form ?? [])].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
}

function typedIn(sent: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(sent.filter(([name]) => SHOWN_AGAIN.includes(name)));
}

/** The path without percent-encoding, as a parameter has it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function thanks(language: string, about: NotePage | null): Response {
  return seeOther(`${noteSentPath(language)}${about ? `?about=${about.path}` : ''}`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
