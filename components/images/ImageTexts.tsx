interface ImageWordsProps {
  /** Opens them, in the language of the page. */
  summary: string;
  words: string;
  /** Language of the words, where it is another than the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The words that stand in an image, typed out, in their lines. */
export function ImageWords({ summary, words, lang, dir }: ImageWordsProps) {
  return (
    <details className="typed-out">
      <summary>{summary}</summary>
      <p lang={lang} dir={dir}>
        {words}
      </p>
    </details>
  );
}
