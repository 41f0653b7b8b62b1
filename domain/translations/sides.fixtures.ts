/** Documents with their hashes, for tests of the translation page. */
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block, Document } from '@/domain/documents/document';
import type { HashedBlock } from './sides';

export function para(words: string): Block {
  return words === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text: words }] };
}

export function head(words: string): Block {
  const content = words === '' ? {} : { content: [{ type: 'text' as const, text: words }] };
  return { type: 'heading', attrs: { level: 2 }, ...content };
}

export function figure(imageId: string): Block {
  return { type: 'figure', attrs: { pictureId: imageId } };
}

/** Blocks with the hashes under which revisions store them. */
export function hashed(blocks: Block[]): HashedBlock[] {
  const document: Document = { type: 'doc', content: blocks };
  const hashes = blockHashes(document);
  return blocks.map((block, place) => ({ hash: hashes[place] ?? '', block }));
}

/** A story of eight blocks in three scripts, translated freely. */
export const inThreeScripts: Record<'en' | 'fa' | 'zh-Hans', Block[]> = {
  en: [
    para('The communist party of Sudan was founded in 1946 and grew among railway workers.'),
    head('The strike'),
    para(
      'In Atbara the workshops stood still for eleven days. The union asked for higher wages and for the right to meet, and the company answered by closing its gates.',
    ),
    figure('p1'),
    para('Nobody went back.'),
    para(
      'Our collection holds the leaflets that were printed at night, 312 of them, most in Arabic and some in English, on paper that was meant for timetables.',
    ),
    head('Afterwards'),
    para('The leaders were tried in 1949, and the party went on under another name until 1953.'),
  ],
  fa: [
    para('حزب کمونیست سودان در سال ۱۹۴۶ بنیان گذاشته شد و در میان کارگران راه‌آهن ریشه دواند.'),
    head('اعتصاب'),
    para(
      'در عطبره کارگاه‌ها یازده روز از کار افتادند. اتحادیه دستمزد بیشتر و حق گردهمایی می‌خواست و شرکت در پاسخ دروازه‌های خود را بست.',
    ),
    figure('p1'),
    para('هیچ‌کس بازنگشت.'),
    para(
      'مجموعهٔ ما اعلامیه‌هایی را نگه می‌دارد که شبانه چاپ می‌شد؛ ۳۱۲ برگ، بیشتر به عربی و برخی به انگلیسی، روی کاغذی که برای جدول حرکت قطارها بود.',
    ),
    head('پس از آن'),
    para('رهبران در ۱۹۴۹ محاکمه شدند و حزب تا ۱۹۵۳ با نام دیگری ادامه داد.'),
  ],
  'zh-Hans': [
    para('苏丹共产党成立于1946年，在铁路工人中发展壮大。'),
    head('罢工'),
    para('在阿特巴拉，车间停工十一天。工会要求提高工资和集会的权利，公司的答复是关上大门。'),
    figure('p1'),
    para('没有人回去上班。'),
    para(
      '我们的馆藏中有当年夜间印制的传单，共312张，多数为阿拉伯文，也有英文，印在原本用来印列车时刻表的纸上。',
    ),
    head('后来'),
    para('领导人于1949年受审，该党改名继续活动，直到1953年。'),
  ],
};
