/** The shipped library, in Cuelock. */
import feature from './feature.cuelock';

export const LIBRARY_SCHEME = 'cuelock-library';

/** Library files by URI. They open in the editor on go-to-definition. */
export const LIBRARY: ReadonlyMap<string, string> = new Map([[`${LIBRARY_SCHEME}:/feature.cuelock`, feature]]);
