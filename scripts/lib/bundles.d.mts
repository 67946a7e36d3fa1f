export interface BuildPlace {
  /** Where the sources are. */
  readonly root: string;
  /** Where bundles go. */
  readonly folder: string;
  readonly production: boolean;
}

export declare function buildProgram(name: 'extension' | 'server' | 'cuelock', to: BuildPlace): void;
