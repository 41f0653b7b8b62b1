import { describe, expect, it } from 'vitest';
import { DescriptionIndex } from './description-index';
import { parseQuery, type Term } from './parse-query';
import { type Part, plainParts } from './parts';
import type { Subject } from './subject';
import { described, loosened, withCompounds, withWordsOfRuns } from './wider-parts';

function subject(id: string): Subject {
  return {
    ...{ kind: 'name', id, isPerson: false, tokens: [`name·${id}`] },
    names: [{ language: 'en', name: id, slug: id, isPreferred: true }],
  };
}

const parts = (typed: string) => plainParts(parseQuery(typed).wanted);
const words = (some: readonly Part[]) =>
  some.map(({ terms }) => terms.map((term) => term.words).join(' '));

const finished = (term: Term): Term => ({ ...term, isLast: false });

describe('What is described', () => {
  const [peace, protest] = [subject('peace'), subject('protest')];
  const index = new DescriptionIndex([
    { subject: peace, language: 'zh-Hans', words: '1915年反战社会党人的会议' },
    { subject: protest, language: 'ru', words: 'Студенческие протесты в Пекине' },
    { subject: protest, language: 'de', words: 'Studentenproteste in Peking' },
  ]);

  it('is found by words in any form, language and script', () => {
    expect(index.having('反戰')).toEqual([peace]);
    expect(index.having('протест')).toEqual([protest]);
    expect(index.having('студенческий Пекин')).toEqual([protest]);
    expect(index.having('студенческие Studentenproteste')).toEqual([]);
  });

  it('is not found by a word that describes many', () => {
    const many = Array.from({ length: 50 }, (_, at) => {
      return { subject: subject(`n${at}`), language: 'en', words: 'A German politician' };
    });
    expect(new DescriptionIndex(many).having('politician')).toEqual([]);
    expect(new DescriptionIndex(many.slice(0, 3)).having('politicians').length).toBe(3);
  });

  it('is looked for by all that a part is called', () => {
    const [part] = parts('Anarchie');
    const named = { ...(part as Part), names: [{ language: 'ru', name: 'Протесты' }] };
    expect(described([named], index)[0]?.subjects).toEqual([protest]);
  });
});

describe('Parts are made of', () => {
  it('a compound and its words', async () => {
    const split = async (word: string) =>
      word === 'kinderarbeit' ? parseQuery('kinder arbeit ').wanted.map(finished) : null;
    const [whole, other] = await withCompounds(parts('Kinderarbeit heute'), split, plainParts);
    expect(words(whole?.within ?? [])).toEqual(['kinder', 'arbeit']);
    expect(other?.within).toEqual([]);
    expect(words(loosened(whole ? [whole] : []))).toEqual(['Kinderarbeit', 'kinder', 'arbeit']);
  });

  it('a run of characters and its words, or its pairs where some are enough', () => {
    const [run] = withWordsOfRuns(parts('宣传海报'));
    expect(words(run?.within ?? [])).toEqual(['宣传', '海报']);
    expect(words(loosened(parts('宣传海报')))).toEqual(['宣传', '传海', '海报']);
    expect(withWordsOfRuns(parts('反战'))[0]?.within).toEqual([]);
  });
});
