/** Long work in short slices: between two of them the process reads and answers messages. */

/** Milliseconds that a slice may take before messages are looked at; a single step may take longer. */
const SLICE = 8;

/** Runs a generator to its end, the first slice at once; what it returns. */
export function runInSlices<T>(work: Generator<void, T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      try {
        const end = performance.now() + SLICE;
        do {
          const step = work.next();
          if (step.done) return resolve(step.value);
        } while (performance.now() < end);
        afterMessages(slice);
      } catch (error) {
        reject(error as Error);
      }
    };
    slice();
  });
}

/** Calls back behind a message that is there already: it is read after this turn of the loop, and answered in the next. */
export function afterMessages(callback: () => void): void {
  setImmediate(() => setImmediate(callback));
}
