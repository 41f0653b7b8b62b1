import { type AnyColumn, and, desc, eq, lte, max, ne, not, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text } from '@/db/schema/stories';
import { memorySentence } from '@/db/schema/translation-memory';
import { alias, isOneOf, rankOfLatest } from '@/db/sql';
import type { HashedBlock } from '@/domain/translations/sides';
import { adapted, changedNames } from './adapt';
import type { Offer } from './memory';
import { changeKey, namesIn } from './name-queries';
import { keyOf, nameKeyOf } from './sentence-key';
import { linesOf } from './sentences';

/** Different translations that are offered for a sentence. */
const MOST_OFFERS = 3;
/** Different sentences and translations that are read for one sentence, the latest ones. */
const MOST_KNOWN = 30;

const translated = alias(text, 'translated');
const original = alias(text, 'original');

interface Known {
  key: string;
  nameKey: string;
  source: string;
  target: string;
}

/**
 * What was translated before of each block of a source, by the block's hash: sentences of other
 * stories that are the same, or the same but for numbers and names. Only what is public is offered.
 */
export async function listOffers(
  blocks: readonly HashedBlock[],
  { from, to, storyId }: { from: string; to: string; storyId: string },
): Promise<Map<string, Offer[]>> {
  const asked = blocks.map(({ hash, block }) => ({ hash, sentences: linesOf(block, from).flat() }));
  const sentences = [...new Set(asked.flatMap((each) => each.sentences))];
  const is = and(
    eq(memorySentence.sourceLanguage, from),
    eq(memorySentence.targetLanguage, to),
    ne(translated.storyId, storyId),
  );
  const keys = listed(sentences.map(keyOf));
  const nameKeys = listed(sentences.map(nameKeyOf));
  const { key, nameKey } = memorySentence;
  const same = await known(key, and(is, isOneOf(key, keys)));
  const others = await known(nameKey, and(is, isOneOf(nameKey, nameKeys), not(isOneOf(key, keys))));
  const alike = [...others, ...same];
  if (alike.length === 0) return new Map();
  const offersOf = await offering(same, alike, sentences, to);
  return new Map(
    asked.flatMap(({ hash, sentences: own }) => {
      const offers = own.flatMap(offersOf);
      return offers.length > 0 ? [[hash, offers] as const] : [];
    }),
  );
}

function listed(keys: readonly string[]): string {
  return JSON.stringify([...new Set(keys)].filter(Boolean));
}

/** Different sentences with their translations, the latest for each key, the newest first. */
async function known(keyColumn: AnyColumn, which: SQL | undefined): Promise<Known[]> {
  const { key, nameKey, source, target, changedAt } = memorySentence;
  const at = max(changedAt);
  const ranked = reads()
    .select({
      ...{ key, nameKey, source, target },
      at: at.as('latest'),
      rank: rankOfLatest(keyColumn, at).as('rank'),
    })
    .from(memorySentence)
    .innerJoin(translated, eq(translated.id, memorySentence.textId))
    .innerJoin(original, eq(original.id, memorySentence.sourceTextId))
    .where(
      and(
        which,
        ne(memorySentence.state, 'deleted'),
        eq(translated.state, 'published'),
        eq(original.state, 'published'),
      ),
    )
    .groupBy(key, nameKey, source, target)
    .as('ranked');
  return reads()
    .select({
      key: ranked.key,
      nameKey: ranked.nameKey,
      source: ranked.source,
      target: ranked.target,
    })
    .from(ranked)
    .where(lte(ranked.rank, MOST_KNOWN))
    .orderBy(desc(ranked.at), ranked.source, ranked.target);
}

/** A function that gives the offers for a sentence, with those that differ least first. */
async function offering(
  same: readonly Known[],
  alike: readonly Known[],
  sentences: readonly string[],
  to: string,
): Promise<(sentence: string) => Offer[]> {
  const likeOf = (sentence: string) => {
    const [key, nameKey] = [keyOf(sentence), nameKeyOf(sentence)];
    return alike.filter((each) => each.nameKey === nameKey && each.key !== key && nameKey !== '');
  };
  const changes = sentences.flatMap((sentence) =>
    likeOf(sentence).flatMap(({ source }) => changedNames(source, sentence)),
  );
  const names = await namesIn(changes, to);
  return (sentence) => {
    const key = keyOf(sentence);
    const offers = same
      .filter((each) => each.key === key)
      .map(({ source, target }) => offer(source, sentence, adapted(target, at(source, sentence))));
    const more = likeOf(sentence).flatMap(({ source, target }) => {
      const own = changedNames(source, sentence).map((change) => names.get(changeKey(change)));
      const found = own.flatMap((each) => each ?? []);
      if (found.length < own.length) return [];
      return [offer(source, sentence, adapted(target, at(source, sentence), found))];
    });
    const isNew = ({ words }: Offer, n: number, all: readonly Offer[]) =>
      all.findIndex((each) => each.words === words) === n;
    return [...offers, ...more].filter(isNew).slice(0, MOST_OFFERS);
  };
}

const at = (was: string, now: string) => ({ was, now });

function offer(source: string, sentence: string, made: { words: string; isWhole: boolean }): Offer {
  return { ...made, was: source === sentence ? null : source };
}
