import { createElement } from 'react';

interface Props {
  readonly html: string;
  readonly as?: 'div' | 'span' | 'p' | 'li' | 'h3';
  readonly className?: string | undefined;
  readonly id?: string | undefined;
}

/** HTML which the build has made from Markdown, and thus safe to insert. */
export function Html({ html, as = 'div', className, id }: Props) {
  return createElement(as, { className, id, dangerouslySetInnerHTML: { __html: html } });
}
