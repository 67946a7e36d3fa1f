export interface BuildPlace {
  /** Where the sources are. */
  readonly root: string;
  /** Where bundles go. */
  readonly folder: string;
  readonly production: boolean;
}

export declare function buildPrograms(
  names: readonly ('extension' | 'server' | 'cuelock')[],
  to: BuildPlace,
): Promise<void>;
