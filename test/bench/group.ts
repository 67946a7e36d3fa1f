/** A group of rows that are measured together, in a process of their own. */
import type { Row } from './row.ts';

export interface Group {
  readonly name: string;
  /** What its rows are about, for the table. */
  readonly title: string;
  readonly measure: (bench: Bench) => Promise<void> | void;
}

/** What `npm run bench` prepared, and where rows go. */
export interface Bench {
  /** The repository. */
  readonly root: string;
  /** Where `dist` and `package.json` stand as they are built for release. */
  readonly product: string;
  /** The packaged extension. */
  readonly vsix: string;
  /** A folder for generated inputs, empty at first. */
  readonly scratch: string;
  /** Folders that hold a peer's `node_modules`, by its name; absent where it could not be installed. */
  readonly peers: Readonly<Record<string, string | undefined>>;
  /** Scripts bundled for the bench, by their name. */
  readonly scripts: Readonly<Record<string, string>>;
  /** A Chromium; absent where there is none. */
  readonly chromium: string | undefined;
  /** TaskJuggler's scheduler; absent where there is none. */
  readonly tj3: string | undefined;
  readonly report: (row: Row) => void;
}

export type Prepared = Omit<Bench, 'report'>;
