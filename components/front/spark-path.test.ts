import { expect, it } from 'vitest';
import { SPARK, sharedSpan, sparkPath } from './spark-path';

it('draws the years of a topic within those of all topics', () => {
  const topics = [
    { years: [{ year: 1848, count: 1 }] },
    {
      years: [
        { year: -43, count: 5 },
        { year: 2018, count: 2 },
      ],
    },
  ];
  const span = sharedSpan(topics);
  expect(span).toEqual({ first: -43, last: 2018 });
  const path = sparkPath(topics[1]?.years ?? [], span ?? { first: 0, last: 0 });
  expect(path).toBe(`M1 10v-10M${SPARK.width - 1} 10v-6`);
  expect(sharedSpan([])).toBeNull();
});

it('draws a single year', () => {
  expect(sparkPath([{ year: 1917, count: 1 }], { first: 1917, last: 1917 })).toBe('M1 10v-5');
});
