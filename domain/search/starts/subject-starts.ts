/** Finds names, places, topics and collections by how one of their names begins, in memory. */

import type { Subject } from '../subject';
import { startsOf } from './starts';

/** Beginnings that are kept in memory; of more names, only those of whole names. */
const MOST_KEPT = 400_000;
/** Beginnings that are looked at for one question. */
const MOST_READ = 1_000;

/** From this rank on, what begins so is not in the page's language. */
const OTHER = 2;

interface Start {
  letters: string;
  subject: Subject;
  language: string;
  /** That of the whole name. */
  isWhole: boolean;
}

export class SubjectStarts {
  private readonly starts: readonly Start[];

  constructor(subjects: readonly Subject[], most = MOST_KEPT) {
    const whole: Start[] = [];
    const within: Start[] = [];
    for (const subject of subjects) {
      for (const { language, name } of subject.names) {
        const [first, ...others] = startsOf(name);
        if (first === undefined) continue;
        whole.push({ letters: first, subject, language, isWhole: true });
        if (whole.length + within.length + others.length > most) continue;
        for (const letters of others) within.push({ letters, subject, language, isWhole: false });
      }
    }
    this.starts = [...whole, ...within].sort((a, b) =>
      a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0,
    );
  }

  /**
   * Subjects with a name that begins with some letters, or has a word that does: first those that
   * have it in the page's language, whole names before words of them, in the order of letters.
   * @param letters as of `typedStart`
   */
  find(letters: string, language: string): { subject: Subject; isOwn: boolean }[] {
    const ranks = new Map<Subject, number>();
    for (const start of this.from(letters)) {
      const rank = (start.language === language ? 0 : OTHER) + (start.isWhole ? 0 : 1);
      ranks.set(start.subject, Math.min(rank, ranks.get(start.subject) ?? rank));
    }
    return [...ranks]
      .sort(([, a], [, b]) => a - b)
      .map(([subject, rank]) => ({ subject, isOwn: rank < OTHER }));
  }

  private *from(letters: string): Generator<Start> {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle]?.letters ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < low + MOST_READ; at += 1) {
      const start = this.starts[at];
      if (!start?.letters.startsWith(letters)) return;
      yield start;
    }
  }
}
