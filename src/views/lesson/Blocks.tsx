import type { Block } from '../../lesson/lesson';
import { Belief, Cards, Note } from './Boxes';
import { ExerciseBox } from './ExerciseBox';
import { Html } from './Html';
import { Prediction } from './Prediction';
import { ProgramFigure } from './ProgramFigure';
import { Tower } from './Tower';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Neighbours that are drawn as one: the layers of a tower, the cards of a row. */
type Group =
  | { readonly kind: 'layers'; readonly layers: readonly BlockOf<'layer'>[] }
  | { readonly kind: 'cards'; readonly cards: readonly BlockOf<'card'>[] }
  | Exclude<Block, { kind: 'layer' | 'card' }>;

/** A lesson's body, or the inside of one of its boxes. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return groups(blocks).map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a lesson never change their order
    <BlockView key={index} group={group} />
  ));
}

function BlockView({ group }: { readonly group: Group }) {
  switch (group.kind) {
    case 'html':
      return <Html html={group.html} className="prose" />;
    case 'program':
      return <ProgramFigure name={group.program} readOnly={group.readOnly} />;
    case 'exercise':
      return <ExerciseBox id={group.exercise} />;
    case 'predict':
      return <Prediction block={group} />;
    case 'note':
      return <Note block={group} />;
    case 'belief':
      return <Belief block={group} />;
    case 'layers':
      return <Tower layers={group.layers} />;
    case 'cards':
      return <Cards cards={group.cards} />;
  }
}

/** Gathers neighbouring layers and neighbouring cards. */
export function groups(blocks: readonly Block[]): Group[] {
  const result: Group[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'layer') {
      if (last?.kind === 'layers') result[result.length - 1] = { kind: 'layers', layers: [...last.layers, block] };
      else result.push({ kind: 'layers', layers: [block] });
    } else if (block.kind === 'card') {
      if (last?.kind === 'cards') result[result.length - 1] = { kind: 'cards', cards: [...last.cards, block] };
      else result.push({ kind: 'cards', cards: [block] });
    } else result.push(block);
  }
  return result;
}
