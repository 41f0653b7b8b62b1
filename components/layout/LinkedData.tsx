/** Facts for machines. Nothing in them can end the element: `<` is written as its JSON escape. */
export function LinkedData({ data }: { data: object }) {
  return (
    <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
  );
}
