/**
 * Runs a piece of work at once, then no more often than every `pace` milliseconds, and never twice at the same time.
 * However often it is asked for meanwhile, it runs once more after the last time.
 */
export class Throttle {
  readonly #pace: number;
  readonly #work: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #asked = false;
  #disposed = false;

  constructor(pace: number, work: () => Promise<void>) {
    this.#pace = pace;
    this.#work = work;
  }

  ask(): void {
    this.#asked = true;
    if (!this.#busy && this.#timer === undefined) this.#run();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  /** Work that fails is over like any other: the next change asks again. */
  #run(): void {
    if (this.#disposed) return;
    this.#asked = false;
    this.#busy = true;
    const done = (): void => {
      this.#busy = false;
      if (this.#disposed) return;
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        if (this.#asked) this.#run();
      }, this.#pace);
    };
    this.#work().then(done, done);
  }
}
