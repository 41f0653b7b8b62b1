import { expect, it } from 'vitest';
import { inAlphabet, inPages } from './alphabet';

const heads = (language: string, ...names: string[]) =>
  inAlphabet(
    names.map((name) => ({ name, language })),
    language,
  ).map(({ head, names: under }) => `${head}: ${under.map(({ name }) => name).join(', ')}`);

it('orders Latin letters with their accents, and what begins with none before them', () => {
  expect(heads('en', 'Žižek', 'anton', 'Ångström', '“Zenit”', '26th of July', 'Émile')).toEqual([
    '#: 26th of July',
    'A: Ångström, anton',
    'E: Émile',
    'Z: “Zenit”, Žižek',
  ]);
});

it('orders Russian and Persian by their own alphabets', () => {
  expect(heads('ru', 'Ярославский', 'Ёлкин', 'Ежов', 'IWW', 'Йоффе', 'Иоффе')).toEqual([
    '#: IWW',
    'Е: Ежов, Ёлкин',
    'И: Иоффе',
    'Й: Йоффе',
    'Я: Ярославский',
  ]);
  expect(heads('fa', 'پل پوت', 'یوری', 'گورکی', 'آلبرت', 'ارنستو', 'کارل')).toEqual([
    'آ: آلبرت',
    'ا: ارنستو',
    'پ: پل پوت',
    'ک: کارل',
    'گ: گورکی',
    'ی: یوری',
  ]);
});

it('orders persons by their sort forms, and others as they are written', () => {
  const person = (name: string, sortForm: string) => ({ name, sortForm, language: 'nl' });
  const names = [
    person('Karl Marx', 'Marx, Karl'),
    person('Aldo Moro', 'Moro, Aldo'),
    person('Mao Zedong', ''),
    person('Marcel van der Linden', 'Linden, Marcel van der'),
    person('Wim de Wit', 'Wit, Wim de'),
  ];
  expect(
    inAlphabet(names, 'nl').map(({ head, names: own }) => [head, own.map((n) => n.name)]),
  ).toEqual([
    ['L', ['Marcel van der Linden']],
    ['M', ['Mao Zedong', 'Karl Marx', 'Aldo Moro']],
    ['W', ['Wim de Wit']],
  ]);
});

it('orders Chinese by sound', () => {
  expect(
    heads(
      'zh-Hans',
      '毛泽东',
      '罗莎·卢森堡',
      '五四运动',
      '卡尔·马克思',
      '陈独秀',
      '妈祖',
      '埃塞尔',
    ),
  ).toEqual([
    'A: 埃塞尔',
    'C: 陈独秀',
    'K: 卡尔·马克思',
    'L: 罗莎·卢森堡',
    'M: 妈祖, 毛泽东',
    'W: 五四运动',
  ]);
});

it('lists names in another script at the end, and those of another language among the letters', () => {
  const names = [
    { name: 'Роза Люксембург', language: 'ru' },
    { name: 'De Waarheid', language: 'nl' },
    { name: 'Anton', language: 'en' },
    { name: 'رزا', language: 'fa' },
  ];
  expect(inAlphabet(names, 'en').map(({ head, isScript }) => [head, isScript])).toEqual([
    ['A', false],
    ['D', false],
    ['Cyrl', true],
    ['Arab', true],
  ]);
});

it('keeps a letter on one page where it fits', () => {
  const group = (head: string, count: number) => ({
    head,
    isScript: false,
    names: Array.from({ length: count }, (_, n) => n),
  });
  const sizes = (...groups: ReturnType<typeof group>[]) =>
    inPages(groups, 4).map((page) => page.map(({ head, names }) => head + names.length).join(' '));
  expect(sizes(group('A', 2), group('B', 2), group('C', 3), group('D', 1))).toEqual([
    'A2 B2',
    'C3 D1',
  ]);
  expect(sizes(group('A', 1), group('B', 9), group('C', 3))).toEqual(['A1', 'B4', 'B4', 'B1 C3']);
  expect(sizes()).toEqual([]);
});
