/** `cuelock rules`: every code there is. */
import { checks } from '../language/index.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

export async function run(options: Options, io: Io): Promise<number> {
  if (options.value('format') === 'json') {
    const plain = checks.map(({ code, severity, title }) => ({ code, severity, title }));
    await io.out.write(`${JSON.stringify(plain, undefined, 2)}\n`);
    return 0;
  }
  const { paint } = io.out;
  const width = Math.max(...checks.map(({ code }) => code.length));
  const lines = checks.map(
    ({ code, severity, title }) =>
      `${paint('strong', code.padEnd(width))}  ${paint(severity, severity.padEnd(7))}  ${title}\n`,
  );
  await io.out.write(lines.join(''));
  return 0;
}
