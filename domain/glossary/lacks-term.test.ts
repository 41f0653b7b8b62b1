import { expect, it } from 'vitest';
import { lacksTerm } from './lacks-term';

it.each([
  ['Na de algemene stakingen van 1903', 'algemene staking', false],
  ['Na de werkstaking', 'algemene staking', true],
  ['Während des Generalstreiks', 'Generalstreik', false],
  ['Участники всеобщей забастовки', 'всеобщая забастовка', false],
  ['Участники стачки', 'забастовка', true],
  ['Les grèves générales', 'grève générale', false],
  ['دربارهٔ اعتصاب‌ها', 'اعتصاب', false],
  ['总罢工之后', '总罢工', false],
  ['罢工之后', '总罢工', true],
  ['', 'staking', true],
])('%s: %s', (text, term, lacks) => {
  expect(lacksTerm(text, term)).toBe(lacks);
});
