interface PageHeadProps {
  title: string;
  words?: string;
}

/** Heading of an overview page, smaller than that of a topic, and a sentence. */
export function PageHead({ title, words }: PageHeadProps) {
  return (
    <div className="lid">
      <div className="lid-words wide">
        <h1 className="poster poster-long">{title}</h1>
        {words && <p className="lead">{words}</p>}
      </div>
    </div>
  );
}
