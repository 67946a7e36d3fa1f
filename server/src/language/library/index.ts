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

const files = {
  feature,
  episodic,
  documentary,
  commercial,
  short,
  'long-form': longForm,
  post,
  guild,
  vocabulary,
  usage,
  deliveries,
};

/** Library files by URI. They open in the editor on go-to-definition. */
export const LIBRARY: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([name, text]) => [`${LIBRARY_SCHEME}:/${name}.cuelock`, text]),
);
