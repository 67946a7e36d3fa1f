/**
 * Random tests try something new in every run. A failure names its seed; `SEED=n npx vitest run test/schedule` sees it again.
 */
import fc from 'fast-check';

if (process.env.SEED) fc.configureGlobal({ seed: Number(process.env.SEED) });
