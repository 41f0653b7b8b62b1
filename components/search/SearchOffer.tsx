import { openSearchPath } from '@/domain/addresses/address';

interface SearchOfferProps {
  siteName: string;
  language: string;
}

/** In the head of a page: browsers can offer the site's search under its name. */
export function SearchOffer({ siteName, language }: SearchOfferProps) {
  return (
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title={siteName}
      href={openSearchPath(language)}
    />
  );
}
