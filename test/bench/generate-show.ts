/** Shows of any size, for benchmarks: valid text with cues, people and a schedule, the same for the same numbers. */
import { formatTimecode, rateByToken } from '../../server/src/language/time/index.ts';

/** About `lines` lines: twenty reels of music and ADR cues, a note in every fourth. */
export function generateCues(lines: number): string {
  const rate = rateByToken('24')!;
  const out = [
    'show "Bench" {',
    '  rate 24',
    '  numbers by reel',
    '}',
    'crew {',
    '  ana "Ana Ruiz" director',
    '}',
    'picture v1 on 2026-01-05 {',
  ];
  for (let reel = 1; reel <= 20; reel++) out.push(`  reel ${reel} ${label(reel, 192)} lfoa ${label(reel, 86_399)}`);
  out.push('}');
  const perReel = Math.max(1, Math.floor((lines - 60) / 20 / 1.6));
  for (let reel = 1; reel <= 20; reel++) {
    out.push(`cues music picture v1 {`);
    const step = 86_000 / perReel;
    for (let cue = 1; cue <= perReel; cue++) {
      const start = 192 + Math.floor(step * (cue - 1));
      const end = Math.max(start + 1, 192 + Math.floor(step * (cue - 0.05)));
      const head = `  ${reel}m${cue} ${label(reel, start)} - ${label(reel, end)} "Cue ${reel} ${cue}"`;
      if (cue % 4 === 0) out.push(`${head} {`, `    note ana "Softer under the line."`, '  }');
      else out.push(head);
    }
    out.push('}');
  }
  return `${out.join('\n')}\n`;

  function label(reel: number, frame: number): string {
    return formatTimecode(reel * 86_400 + frame, rate);
  }
}

/** The same lines, each with something wrong: every cue runs into the next, and every note is by somebody unknown. */
export function generateMistakes(lines: number): string {
  const outs = /(\d+m\d+ \S+ - )\S+( "Cue)/g;
  const starts = [...generateCues(lines).matchAll(/\d+m\d+ (\S+) - /g)].map(([, start]) => start!);
  let cue = 0;
  return generateCues(lines)
    .replace(outs, (_, head: string, tail: string) => `${head}${starts[Math.min(starts.length - 1, ++cue + 1)]}${tail}`)
    .replaceAll('note ana', 'note anna');
}

/** A schedule of `tasks` tasks, each after one to three earlier ones. */
export function generateSchedule(tasks: number): string {
  const out = ['show "Bench" {', '  rate 24', '  follow feature', '}', 'schedule {', '  start 2026-01-05'];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let task = 0; task < tasks; task++) {
    const earlier = new Set<number>();
    for (let link = 0; link < 1 + random(3) && task > 0; link++) earlier.add(Math.max(0, task - 1 - random(40)));
    const after = earlier.size > 0 ? ` after ${[...earlier].map((other) => `t${other}`).join(', ')}` : '';
    out.push(`  task t${task} ${1 + random(5)}d${after}`);
  }
  out.push('}');
  return `${out.join('\n')}\n`;
}
