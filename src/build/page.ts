/** What the prerenderer asks of the application: `src/app/entry-server.tsx` exports a `pages` function of this type. */
import type { Language } from '../lesson/lesson.ts';

/** A page as it was rendered, before it is put into a document. */
export interface PrerenderedPage {
  /** From the site's root, with a slash at both ends. */
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The application's HTML. */
  readonly html: string;
  /** The same page in every language, this one included. */
  readonly alternates: readonly { readonly language: Language; readonly path: string }[];
  /** What networks show beside a link to the page; an embedded one is nothing for them. */
  readonly preview: Preview | null;
  /** Modules which the page needs beside the entry, to be fetched along with it: ids as imported. */
  readonly modules: readonly string[];
  /** Modules that are loaded later, whose prerendered HTML is styled from the beginning. */
  readonly laterModules: readonly string[];
  /** A page to stand inside another site's: still until it is turned to, and nothing for search engines. */
  readonly embedded: boolean;
  /** A page that search engines are asked to leave out: it gives the solutions away. */
  readonly unlisted: boolean;
  readonly imagesFrom: ImagesFrom;
}

/** Whose images a page may show: the site's own, or those in a lesson of somebody's own as well. */
export type ImagesFrom = 'site' | 'anywhere';

/** A picture of a page, in pixels. */
export interface Preview {
  /** From the site's root. */
  readonly file: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Something to be found by searching that is no section of a page. */
export interface SearchRecord {
  /** Where it leads: a path from the site's root, with a fragment. */
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

export type RenderPages = () => Promise<PrerenderedPage[]>;
/** An SVG document for each of the files that the pages' `preview` names. */
export type DrawPreviews = () => Promise<ReadonlyMap<string, string>>;
export type SearchRecords = () => Promise<SearchRecord[]>;
