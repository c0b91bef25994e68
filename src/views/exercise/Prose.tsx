import type { Block } from '../../lesson/lesson';

/** Words of an author inside a verdict: text, without programs or boxes. */
export function Prose({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) =>
    block.kind === 'html' ? (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message never change their order
        key={index}
        className="prose"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the build has made it from Markdown, and thus safe to insert
        dangerouslySetInnerHTML={{ __html: block.html }}
      />
    ) : null,
  );
}
