/**
 * The shipped library, in Cuelock: pipelines of the trades, words of the trade, codes of cue sheets, specifications of
 * deliveries. All of it is declared outside the outermost show: a show that declares the same name replaces it.
 */
import commercial from './commercial.cuelock';
import deliveries from './deliveries.cuelock';
import documentary from './documentary.cuelock';
import episodic from './episodic.cuelock';
import feature from './feature.cuelock';
import guild from './guild.cuelock';
import longForm from './long-form.cuelock';
import post from './post.cuelock';
import short from './short.cuelock';
import usage from './usage.cuelock';
import vocabulary from './vocabulary.cuelock';

export const LIBRARY_SCHEME = 'cuelock-library';

/** Files that state and declare the same kinds of thing. */
export interface LibraryGroup {
  /** Kinds of facts and names that this group has and no other. */
  readonly kinds: readonly string[];
  readonly uris: readonly string[];
}

const groups = [
  {
    kinds: ['pipeline', 'stage'],
    files: { feature, episodic, documentary, commercial, short, 'long-form': longForm, post, guild },
  },
  { kinds: ['term', 'role', 'department', 'reason'], files: { vocabulary } },
  { kinds: ['society', 'usage'], files: { usage } },
  { kinds: ['delivery-spec'], files: { deliveries } },
];

export const LIBRARY_GROUPS: readonly LibraryGroup[] = groups.map(({ kinds, files }) => ({
  kinds,
  uris: Object.keys(files).map(uriOf),
}));

/** Library files by URI. They open in the editor on go-to-definition. */
export const LIBRARY: ReadonlyMap<string, string> = new Map(
  groups.flatMap(({ files }) => Object.entries(files).map(([name, text]) => [uriOf(name), text])),
);

function uriOf(name: string): string {
  return `${LIBRARY_SCHEME}:/${name}.cuelock`;
}
