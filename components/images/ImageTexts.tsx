interface PictureWordsProps {
  /** Opens them, in the language of the page. */
  summary: string;
  words: string;
  /** Language of the words, where it is another than the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The words that stand in a picture, typed out, in their lines. */
export function PictureWords({ summary, words, lang, dir }: PictureWordsProps) {
  return (
    <details className="typed-out">
      <summary>{summary}</summary>
      <p lang={lang} dir={dir}>
        {words}
      </p>
    </details>
  );
}
