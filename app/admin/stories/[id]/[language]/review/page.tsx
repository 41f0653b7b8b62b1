import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { ReviewPage } from '@/components/admin/review/ReviewPage';
import { getStaffT } from '@/i18n/staff/translate';
import { publish, sendBack } from '../actions';
import * as comments from '../comments/actions';
import { approve, passOn } from './actions';
import { reviewData } from './review-data';

interface PageProps {
  params: Promise<{ id: string; language: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id, language } = await params;
  const data = await reviewData(id, language);
  if (!data) return {};
  return { title: getStaffT(data.interfaceLanguage)('review.title', { title: data.pageTitle }) };
}

export default async function Page({ params }: PageProps) {
  await connection();
  const staff = await requireStaff('text.seeDraft');
  const { id, language } = await params;
  const data = await reviewData(pageParam(id), pageParam(language));
  if (!data) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  return <ReviewPage {...data} actions={{ ...comments, approve, passOn, publish, sendBack }} />;
}
