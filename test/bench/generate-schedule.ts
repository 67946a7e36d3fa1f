/** Schedules of any size, for benchmarks: valid text without a finding, the same for the same numbers. */

/** People whose work hangs together in a chain each: as many things are under way at a time. */
const HANDS = 40;
const REELS = 6;

/**
 * A feature with about `tasks` tasks and 2.4 links for each: forty people with a chain of work each, and links between
 * these; rooms, a second calendar, locks, reviews, milestones, promises, leads and lags, lines that stand once for each
 * reel, statuses, and the stages that the pipeline asks for, from the lock of the picture to the DCP. No finding.
 */
export function generateSchedule(tasks: number): string {
  const random = randomNumbers(7);
  const lines: string[] = [];
  const names: string[] = [];
  /** What each of the forty did last. */
  const last: string[] = [];
  for (let made = 20; made < tasks; ) {
    const hand = names.length % HANDS;
    const after = [last[hand] ?? 'turnover'];
    for (let links = 1 + (random(3) >> 1); links > 0 && names.length > HANDS; links--) {
      const other = names[names.length - 1 - random(HANDS - 1)]!;
      if (!after.includes(other)) after.push(other);
    }
    const name = `t${names.length}`;
    const isPerReel = names.length % 100 === 99;
    last[hand] = name;
    names.push(name);
    made += isPerReel ? REELS * 2 : 1;
    lines.push(...(isPerReel ? perReel(name, after) : [`  ${taskLine(name, hand, after)}`]));
  }
  const status = ['screening done 2026-01-05', 'picture-lock done 2026-01-05', 'turnover done 2026-01-06'];
  for (const name of names.slice(0, HANDS)) status.push(`${name} done 2026-01-30`);
  return `${[...headLines(), ...lines, ...endLines(last), '}', 'status 2026-01-30 {', ...status, '}'].join('\n')}\n`;

  function taskLine(name: string, hand: number, after: readonly string[]): string {
    const by = random(50) === 0 ? ' by 2150-06-30' : '';
    const from = random(50) === 0 ? ' from 2026-02-02' : '';
    const own = random(20) === 0 ? ' calendar six' : '';
    const [before, ...others] = after;
    const loose = others.map((other) => `${random(20) === 0 ? 'start of ' : ''}${other}${lagText(random(20))}`);
    const links = [before, ...loose].join(', ');
    const kind = random(25);
    if (kind === 0) return `lock ${name} after ${after.join(', ')}${by} signoff director, producer`;
    if (kind === 1) return `milestone ${name} after ${links}${from}${by}`;
    if (kind === 2) return `review ${name} 3h after ${after.join(', ')}${from} with p${hand} at 10:00`;
    const stage = ['', '', ' as effects-edit', ' as dialogue-edit', ' as foley'][random(5)]!;
    const room = hand < 8 ? ` in room-${hand}` : '';
    const length = `${1 + random(5)}${random(6) === 0 ? 'h' : 'd'}`;
    return `task ${name} "Work ${name}" ${length} after ${links}${from}${by} with p${hand}${room}${own}${stage}`;
  }

  function perReel(name: string, after: readonly string[]): string[] {
    return [
      '  per reel {',
      `    task ${name}-cut 2d after ${after.join(', ')}`,
      `    lock ${name} after ${name}-cut, ${name} of previous signoff director, producer`,
      '  }',
    ];
  }
}

function lagText(chance: number): string {
  return chance === 0 ? ' + 1d' : chance === 1 ? ' - 1d' : chance === 2 ? ' + 4h' : '';
}

function headLines(): string[] {
  const crew = Array.from({ length: HANDS }, (_, hand) => `  p${hand} "Person ${hand}" dialogue-editor`);
  const rooms = Array.from({ length: 8 }, (_, room) => `  room-${room} "Room ${room}"`);
  const reels = Array.from({ length: REELS }, (_, reel) => `  reel ${reel + 1} 0${reel + 1}:00:00:00`);
  return [
    ...['show "Bench" {', '  rate 24', '  follow feature', '}'],
    ...['crew {', '  ana "Ana Ruiz" director', '  dee "Dee Okafor" producer', '  lou "Lou Brandt" re-recording-mixer'],
    ...crew,
    ...['}', 'rooms {', ...rooms, '}'],
    ...['picture v1 on 2026-01-05 {', ...reels, '}'],
    ...[
      'calendar house {',
      '  day 8h',
      '  closed 2026-05-01 "Labour Day"',
      '  closed 2026-12-24 .. 2027-01-01',
      '  closed 2149-12-25',
      '}',
    ],
    ...['calendar six {', '  workdays Mon .. Sat', '}'],
    ...['schedule calendar house {', '  start 2026-01-05'],
    '  review screening 1d with director, producer',
    '  lock picture-lock after screening signoff director, producer picture v1',
    '  task turnover 1d after picture-lock',
  ];
}

function endLines(last: readonly string[]): string[] {
  return [
    `  milestone edited after ${last.join(', ')}`,
    '  task premix 5d after edited with lou',
    '  task final-mix 8d after premix with lou',
    '  review playback 1d after final-mix with director, lou',
    '  lock mix-lock after playback signoff director, producer picture v1',
    '  task conform 5d after edited',
    '  task vfx-final 10d after edited',
    '  task titles 5d after edited',
    '  skip adr "Nobody speaks."',
    '  skip music-mix "Nobody plays."',
    '  task final-grade 9d after mix-lock, conform, vfx-final',
    '  task print-master 2d after mix-lock with lou',
    '  task master 3d after final-grade, print-master, titles',
    '  task qc 2d after master',
    '  delivery dcp after qc by 2150-06-30',
  ];
}

/** The same numbers for the same seed, each from 0 up to, but without, what is asked for. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
