import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { problemHead } from '@/app/head';
import { answerWith, requestContext } from '@/cache/context';
import { ProblemPage } from '@/components/layout/ProblemPage';

interface PageProps {
  params: Promise<{ locale: string }>;
}

const STATUS = { missing: 404, malformed: 400, withdrawn: 410, broken: 500, busy: 429 } as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return problemHead(await readFrame(pageParam((await params).locale)), problemHere());
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const problem = problemHere();
  answerWith(STATUS[problem]);
  return <ProblemPage frame={frame} problem={problem} />;
}

function problemHere() {
  return requestContext()?.problem ?? 'missing';
}
