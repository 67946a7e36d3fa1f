/** Views as large as a feature's, made by counting, the same at every run. */
import type {
  ChangeMark,
  CueBar,
  Dependency,
  LaneView,
  NoteMark,
  ReelView,
  ScheduleRow,
  ScheduleView,
  SourcePlace,
  TimelineView,
  ViewFinding,
} from '../../server/src/language/views/timeline-view.ts';

export const URI = 'file:///shows/night-train/night-train.cuelock';
const FPS = 24;
const second = (seconds: number): number => seconds * FPS;

/** A small generator (mulberry32), so that a sample never changes between runs. */
export function counted(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

let offset = 0;
const place = (length = 60): SourcePlace => {
  offset += length + 1;
  return { uri: URI, start: offset - length, end: offset };
};

const MUSIC = [
  'Main Title',
  'Platform Nine',
  'The Whistle',
  'Café Tram',
  'Signal Box',
  'Lena Alone',
  'Crossing the Border',
];
const ADR = [
  'Is this the night train?',
  'I told you not to come.',
  'Tickets, please.',
  'Where does it stop?',
  'No. Not tonight.',
];
const FOLEY = ['Boots on gravel', 'Coat rustle', 'Suitcase latches', 'Steps, parquet', 'Keys on table'];
const SFX = ['Train brakes, long', 'Door slam', 'Steam vent', 'Clock strike', 'Rail joint clatter'];
const BG = ['Station hall, night', 'Rain on glass', 'Compartment rumble', 'Wind, open field'];
const DIALOGUE = ['Hall reverb off', 'PFX to M&E', 'Futz telephone', 'Radio edge'];

/** A feature in five reels, about 130 cues in six departments, with changes, notes and findings. */
export function featureView(): TimelineView {
  offset = 0;
  const reels = [1, 2, 3, 4, 5].map((number) => reel(number));
  return { title: 'Night Train', rate: { token: '24' }, picture: 'v8', reels, schedule: featureSchedule() };
}

function reel(number: number): ReelView {
  const random = counted(number * 77);
  const startFrame = second(number * 3600 + 8);
  const endFrame = startFrame + second(1050 + Math.floor(random() * 180));
  const lanes: LaneView[] = [
    lane('music', MUSIC, 6, 50, 110, number, random, startFrame, endFrame),
    lane('dialogue', DIALOGUE, 3, 10, 40, number, random, startFrame, endFrame),
    lane('adr', ADR, 6, 2, 5, number, random, startFrame, endFrame),
    lane('foley', FOLEY, 5, 6, 20, number, random, startFrame, endFrame),
    lane('sfx', SFX, 4, 4, 30, number, random, startFrame, endFrame),
    lane('bg', BG, 2, 240, 420, number, random, startFrame, endFrame),
  ];
  return {
    key: `${number}`,
    title: `Reel ${number}`,
    startFrame,
    endFrame,
    lanes,
    changes: number === 2 ? changes(startFrame) : [],
    notes: notes(number, startFrame, random),
    source: place(),
  };
}

function lane(
  department: string,
  titles: readonly string[],
  count: number,
  shortest: number,
  longest: number,
  reelNumber: number,
  random: () => number,
  from: number,
  to: number,
): LaneView {
  const cues: CueBar[] = [];
  const slot = (to - from) / count;
  for (let index = 0; index < count; index++) {
    const startFrame = Math.floor(from + index * slot + random() * slot * 0.4);
    const length = second(shortest + Math.floor(random() * (longest - shortest)));
    const last = department === 'music' && reelNumber === 1 && index === count - 1;
    const open = department === 'music' && index === 3 && reelNumber !== 2;
    const stale = reelNumber === 2 && (department === 'music' || department === 'sfx') && index % 3 === 1;
    cues.push({
      key: `${department}-${reelNumber}-${index}`,
      ...(department === 'music' ? { number: `${reelNumber}m${index + 1}` } : {}),
      ...(department === 'adr' ? { number: `LN${reelNumber}${String(index + 1).padStart(2, '0')}` } : {}),
      title: titles[(index + reelNumber) % titles.length] ?? '',
      startFrame: last ? to - second(42) : startFrame,
      ...(last ? { length: second(42 + 23) } : {}),
      ...(open ? {} : { endFrame: last ? second((reelNumber + 1) * 3600 + 31) : startFrame + length }),
      ...(stale ? { staleSince: 'v7' } : {}),
      words:
        department === 'music' ? (index % 3 === 2 ? ['source', 'vocal'] : []) : department === 'adr' ? ['noise'] : [],
      hits:
        department === 'music'
          ? [0.2, 0.45, 0.8].map((share) => hit(Math.floor(startFrame + length * share), 'Headlamp fills the frame'))
          : [],
      lines:
        department === 'music' ? ['in: Hard in on the door slam', 'note ana: Waltz against the engine ostinato.'] : [],
      findings: findings(department, index, reelNumber),
      source: place(),
    });
  }
  return { department, cues: cues.sort((a, b) => a.startFrame - b.startFrame) };
}

function hit(frame: number, text: string): NoteMark {
  return { frame, text, source: place(30) };
}

function findings(department: string, index: number, reelNumber: number): ViewFinding[] {
  if (department === 'music' && index === 1 && reelNumber === 2) {
    return [
      { code: 'cue/stale-picture', severity: 'warning', message: '2m2 is timed against v7; v8 has moved its picture.' },
      { code: 'cue/overlap', severity: 'error', message: '2m2 overlaps 2m3 by 00:00:04:12.' },
    ];
  }
  if (department === 'adr' && index === 2)
    return [{ code: 'cue/duplicate-number', severity: 'error', message: 'This number is taken.' }];
  if (department === 'foley' && index === 3)
    return [{ code: 'cue/overlap', severity: 'info', message: 'Overlaps the cue before it.' }];
  return [];
}

function changes(start: number): ChangeMark[] {
  const mark = (kind: ChangeMark['kind'], at: number, length: number, text: string, to?: number): ChangeMark => ({
    kind,
    startFrame: start + second(at),
    endFrame: start + second(at + length),
    ...(to === undefined ? {} : { toFrame: start + second(to) }),
    text,
    cut: 'v7 → v8',
    source: place(),
  });
  return [
    mark('remove', 242, 13, 'Platform lift'),
    mark('insert', 592, 4, 'Clock insert'),
    mark('move', 682, 82, 'Lena at the window', 397),
    mark('replace', 837, 53, 'VFX 210 final'),
  ];
}

function notes(number: number, start: number, random: () => number): NoteMark[] {
  return ['No music here.', 'Keep the breath before the line.', 'Room tone only, the train is far.'].map(
    (text, index) => hit(start + second(100 + index * 330 + Math.floor(random() * 90) + number), text),
  );
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** A feature's post schedule: about 45 rows in five phases from assembly to delivery. */
export function featureSchedule(): ScheduleView {
  const rows: ScheduleRow[] = [];
  const dependencies: Dependency[] = [];
  const add = (
    kind: ScheduleRow['kind'],
    key: string,
    title: string,
    start: string,
    last: string,
    more: Partial<ScheduleRow> = {},
  ): void => {
    rows.push({
      key,
      kind,
      title,
      depth: kind === 'phase' ? 0 : 1,
      startDay: day(start),
      lastDay: day(last),
      pinned: false,
      people: [],
      signers: [],
      findings: [],
      source: place(),
      ...more,
    });
  };
  const link = (from: string, to: string, driving = true, kind: Dependency['link'] = 'FS', lag = ''): void => {
    dependencies.push({ from, to, link: kind, lag, driving });
  };
  add('phase', 'editorial', 'Editorial', '2026-01-05', '2026-04-10');
  add('task', 'assembly', 'Assembly', '2026-01-05', '2026-01-16', {
    people: ['Nora Lind'],
    room: 'cutting-1',
    pinned: true,
  });
  add('task', 'directors-cut', "Director's cut", '2026-01-19', '2026-03-27', {
    people: ['Nora Lind', 'Ana Ruiz'],
    room: 'cutting-1',
  });
  add('review', 'studio-screening', 'Studio screening', '2026-03-30', '2026-03-30', {
    people: ['Ana Ruiz', 'Dee Okafor'],
    room: 'theatre',
  });
  for (let reelNumber = 1; reelNumber <= 5; reelNumber++) {
    const date = `2026-04-${String(reelNumber < 4 ? reelNumber : reelNumber + 2).padStart(2, '0')}`;
    add('lock', `lock-${reelNumber}`, `Picture lock, reel ${reelNumber}`, date, date, {
      signers: ['Ana Ruiz', 'Dee Okafor'],
      findings:
        reelNumber === 3
          ? [{ code: 'schedule/off-day', severity: 'warning', message: 'Good Friday: nobody works.' }]
          : [],
    });
    link(reelNumber === 1 ? 'studio-screening' : `lock-${reelNumber - 1}`, `lock-${reelNumber}`);
  }
  add('phase', 'sound', 'Sound', '2026-04-02', '2026-06-12');
  add('task', 'music-spotting', 'Music spotting', '2026-04-08', '2026-04-09', { people: ['Jo Park', 'Kit Moss'] });
  add('task', 'adr-spotting', 'ADR spotting', '2026-04-10', '2026-04-10', { people: ['Ana Ruiz'] });
  add('task', 'dialogue-edit', 'Dialogue edit', '2026-04-08', '2026-05-13', { people: ['Sam Roy'] });
  add('task', 'adr-record', 'ADR record', '2026-04-27', '2026-05-06', { people: ['Sam Roy'], room: 'adr-stage' });
  add('task', 'foley-shoot', 'Foley shoot', '2026-04-20', '2026-05-08', { room: 'foley-stage' });
  add('task', 'sfx-edit', 'Effects and backgrounds', '2026-04-08', '2026-05-15', { people: ['Lou Brandt'] });
  for (let reelNumber = 1; reelNumber <= 5; reelNumber++) {
    const start = ['18', '20', '22', '26', '28'][reelNumber - 1];
    const last = ['19', '21', '25', '27', '29'][reelNumber - 1];
    add('task', `premix-${reelNumber}`, `Premix, reel ${reelNumber}`, `2026-05-${start}`, `2026-05-${last}`, {
      room: 'stage-5',
    });
    link(reelNumber === 1 ? 'dialogue-edit' : `premix-${reelNumber - 1}`, `premix-${reelNumber}`);
  }
  add('task', 'final-mix', 'Final mix', '2026-06-01', '2026-06-05', {
    people: ['Lou Brandt', 'Ana Ruiz'],
    room: 'stage-5',
    dueDay: day('2026-06-09'),
  });
  add('review', 'mix-playback', 'Mix playback', '2026-06-08', '2026-06-08', { people: ['Ana Ruiz', 'Dee Okafor'] });
  add('lock', 'mix-lock', 'Mix lock', '2026-06-12', '2026-06-12', { signers: ['Ana Ruiz', 'Dee Okafor'] });
  add('phase', 'music', 'Music', '2026-04-10', '2026-06-03');
  add('task', 'compose', 'Compose', '2026-04-10', '2026-05-22', { people: ['Jo Park'] });
  add('task', 'orchestrate', 'Orchestrate', '2026-05-06', '2026-05-27', { people: ['Jo Park'] });
  add('task', 'scoring', 'Scoring session', '2026-05-28', '2026-05-29', {
    people: ['Jo Park', 'Kit Moss'],
    room: 'hall-a',
    pinned: true,
  });
  add('task', 'music-mix', 'Music mix', '2026-06-01', '2026-06-03', { people: ['Kit Moss'] });
  add('phase', 'picture', 'Picture finishing', '2026-04-08', '2026-07-03');
  add('task', 'turnover', 'VFX turnover', '2026-04-08', '2026-04-10', { people: ['Nora Lind'] });
  add('task', 'vfx', 'VFX shots', '2026-04-13', '2026-06-05', { people: ['Orbit VFX'], dueDay: day('2026-05-29') });
  add('task', 'conform', 'Online conform', '2026-06-08', '2026-06-12', { people: ['Ines Faure'], room: 'bay-2' });
  add('task', 'final-grade', 'Final grade', '2026-06-08', '2026-06-17', {
    people: ['Ines Faure'],
    room: 'bay-2',
    pinned: true,
    findings: [
      {
        code: 'schedule/order',
        severity: 'error',
        message: 'final-grade begins before mix-lock; feature requires mix-lock before grade.',
      },
    ],
  });
  add('review', 'grade-review', 'Grade review', '2026-06-18', '2026-06-18', { people: ['Ana Ruiz'] });
  add('task', 'titles', 'Titles and credits', '2026-06-15', '2026-06-24', { people: ['Nora Lind'] });
  add('lock', 'grade-lock', 'Grade lock', '2026-06-26', '2026-06-26', { signers: ['Ana Ruiz'] });
  add('phase', 'delivery', 'Delivery', '2026-06-29', '2026-09-15');
  add('task', 'print-master', 'Print master', '2026-06-29', '2026-07-01', { room: 'stage-5' });
  add('task', 'dcp', 'DCP', '2026-07-02', '2026-07-06', { people: ['Ines Faure'] });
  add('task', 'qc', 'QC', '2026-07-07', '2026-07-10', { people: ['Checkroom'] });
  add('delivery', 'streaming', 'Streaming master', '2026-07-13', '2026-07-13', { dueDay: day('2026-09-05') });
  add('delivery', 'cinema', 'Cinema DCP', '2026-07-13', '2026-07-13', { dueDay: day('2026-07-10') });
  add('milestone', 'premiere', 'Premiere, Lyon', '2026-09-15', '2026-09-15', { pinned: true });
  rows.push({
    key: 'airline',
    kind: 'delivery',
    title: 'Airline version',
    depth: 1,
    pinned: false,
    people: [],
    signers: [],
    findings: [],
    source: place(),
  });

  for (const [from, to] of [
    ['assembly', 'directors-cut'],
    ['directors-cut', 'studio-screening'],
    ['lock-5', 'music-spotting'],
    ['lock-5', 'dialogue-edit'],
    ['lock-5', 'sfx-edit'],
    ['lock-5', 'turnover'],
    ['music-spotting', 'compose'],
    ['scoring', 'music-mix'],
    ['final-mix', 'mix-playback'],
    ['turnover', 'vfx'],
    ['vfx', 'conform'],
    ['print-master', 'dcp'],
    ['dcp', 'qc'],
    ['qc', 'streaming'],
    ['qc', 'cinema'],
  ] as const) {
    link(from, to);
  }
  link('mix-playback', 'mix-lock', false, 'FS', '+ 2d');
  link('premix-5', 'final-mix', false);
  link('music-mix', 'final-mix', true, 'FF', '+ 2d');
  link('compose', 'orchestrate', false, 'FF', '+ 1w');
  link('orchestrate', 'scoring', false);
  link('foley-shoot', 'premix-1', false);
  link('sfx-edit', 'premix-1', false);
  link('adr-spotting', 'adr-record', false);
  link('adr-record', 'dialogue-edit', true, 'FF', '+ 1w');
  link('mix-lock', 'final-grade', true);
  link('grade-review', 'grade-lock', false);
  link('final-grade', 'grade-review');
  link('mix-lock', 'print-master', false);
  link('grade-lock', 'print-master');

  const [startDay, lastDay] = [day('2026-01-05'), day('2026-09-15')];
  return {
    startDay,
    lastDay,
    today: day('2026-04-17'),
    offDays: offDays(startDay - 30, lastDay + 30),
    rows,
    dependencies,
  };
}

function offDays(from: number, to: number) {
  const named = new Map([
    [day('2026-04-03'), 'Good Friday'],
    [day('2026-04-06'), 'Easter Monday'],
    [day('2026-05-01'), 'Fête du Travail'],
    [day('2026-05-14'), 'Ascension'],
    [day('2026-07-14'), 'Fête nationale'],
  ]);
  for (let at = day('2026-08-03'); at <= day('2026-08-15'); at++) named.set(at, 'Hiatus');
  const days: { day: number; why?: string }[] = [];
  for (let at = from; at <= to; at++) {
    const why = named.get(at);
    if (why) days.push({ day: at, why });
    else if ((at + 3) % 7 >= 5) days.push({ day: at });
  }
  return days;
}

/** One reel with very many cues, for the clock. */
export function crowdedView(cueCount: number): TimelineView {
  offset = 0;
  const random = counted(5);
  const names = ['music', 'dialogue', 'adr', 'foley', 'sfx', 'bg'];
  const lanes = names.map((department): LaneView => {
    let at = 0;
    const cues = Array.from({ length: Math.ceil(cueCount / names.length) }, (_, index): CueBar => {
      at += Math.floor(random() * 60);
      const endFrame = at + 12 + Math.floor(random() * 120);
      return {
        key: `${department}-${index}`,
        number: `${index}`,
        title: 'Crowd',
        startFrame: at,
        endFrame,
        words: [],
        hits: [],
        lines: [],
        findings: [],
        source: place(),
      };
    });
    return { department, cues };
  });
  const endFrame = Math.max(...lanes.map((one) => one.cues.at(-1)?.endFrame ?? 0));
  return {
    title: 'Crowd',
    rate: { token: '24' },
    reels: [{ key: '1', title: 'Reel 1', startFrame: 0, endFrame, lanes, changes: [], notes: [] }],
  };
}
