/** A timeline's data with many cues, and the same cues for vis-timeline: six departments over twenty reels. */
import type { CueBar, TimelineView } from '../../server/src/language/views/timeline-view.ts';

const DEPARTMENTS = ['music', 'dialogue', 'adr', 'sfx', 'bg', 'foley'];
const REELS = 20;
const FRAMES_OF_REEL = 20 * 60 * 24;
const HOUR = 60 * 60 * 24;

export function generateTimeline(cues: number): TimelineView {
  const perLane = Math.ceil(cues / DEPARTMENTS.length / REELS);
  const reels = Array.from({ length: REELS }, (_, index) => {
    const startFrame = (index + 1) * HOUR;
    const lanes = DEPARTMENTS.map((department) => ({
      department,
      cues: Array.from({ length: perLane }, (_, at) => cueAt(department, index + 1, at, startFrame)),
    }));
    const key = String(index + 1);
    return {
      key,
      title: `Reel ${key}`,
      startFrame,
      endFrame: startFrame + FRAMES_OF_REEL,
      lanes,
      changes: [],
      notes: [],
    };
  });
  return { title: 'Bench', rate: { token: '24' }, picture: 'v1', reels };

  function cueAt(department: string, reel: number, at: number, start: number): CueBar {
    const step = FRAMES_OF_REEL / perLane;
    const startFrame = start + Math.floor(at * step);
    const endFrame = Math.max(startFrame + 1, start + Math.floor((at + 0.9) * step));
    return {
      key: `${department}-${reel}-${at}`,
      number: `${reel}m${at + 1}`,
      title: `Cue ${at + 1}`,
      startFrame,
      endFrame,
      length: endFrame - startFrame,
      words: [],
      hits: [],
      lines: ['Softer under the line.'],
      findings: [],
      source: { uri: 'file:///bench/show.cuelock', start: at * 40, end: at * 40 + 30 },
    };
  }
}
