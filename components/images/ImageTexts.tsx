interface ImageWordsProps {
  /** Label that opens it, in the language of the page. */
  summary: string;
  words: string;
  /** Language of the transcription, where it is not the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The transcription of text in an image, with its line breaks. */
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
