/** Views as large as a feature's, made by counting, the same at every run. */
import type {
  ChangeMark,
  CueBar,
  LaneView,
  NoteMark,
  ReelView,
  TimelineView,
  ViewFinding,
} from '../../server/src/language/views/timeline-view.ts';
import { resetPlaces, samplePlace } from './sample-place.ts';
import { featureSchedule } from './sample-schedule.ts';

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
  resetPlaces();
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
    source: samplePlace(),
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
      source: samplePlace(),
    });
  }
  return { department, cues: cues.sort((a, b) => a.startFrame - b.startFrame) };
}

function hit(frame: number, text: string): NoteMark {
  return { frame, text, source: samplePlace(30) };
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
    source: samplePlace(),
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

/** One reel with very many cues, for the clock. */
export function crowdedView(cueCount: number): TimelineView {
  resetPlaces();
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
        source: samplePlace(),
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
